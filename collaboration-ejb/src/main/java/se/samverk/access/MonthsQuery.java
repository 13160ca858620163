package se.samverk.access;

/**
 * Which clients' months are asked for.
 *
 * @param search how words of a client's name begin; null for all
 * @param responsibleId at the bureau; null for everybody
 * @param page from 0
 */
public record MonthsQuery(String serviceCode, int year, String search, String responsibleId, int page) {}
