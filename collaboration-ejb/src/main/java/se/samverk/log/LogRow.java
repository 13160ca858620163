package se.samverk.log;

import java.time.Instant;

/**
 * One row of the record, as a company that it concerns may read it.
 *
 * @param actingCompanyId the company that the person acted for; null for the system
 * @param actedFor its name
 * @param address the network address; null for somebody of another company
 * @param clientName null when it is about no client, and always outside the bureau
 */
public record LogRow(
        String id,
        Instant happenedAt,
        String userName,
        String actingCompanyId,
        String actedFor,
        String address,
        Recorded recorded,
        String objectType,
        String objectId,
        String clientId,
        String clientName) {}
