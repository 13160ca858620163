package se.samverk.access;

/**
 * Which part of the bureau's queue is asked for.
 *
 * @param whole all clients of the bureau instead of those that the caller works for
 * @param responsibleId at the bureau; null for everybody
 * @param serviceCode null for all
 * @param kind null for all
 * @param search how words of a client's name begin; null for all
 * @param resting what rests, instead of what does not
 * @param byCompany ordered by client instead of by day
 * @param page from 0
 */
public record QueueQuery(
        boolean whole,
        String responsibleId,
        String serviceCode,
        String kind,
        String search,
        boolean resting,
        boolean byCompany,
        int page) {}
