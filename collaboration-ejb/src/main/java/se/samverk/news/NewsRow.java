package se.samverk.news;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A piece of news as its reader sees it.
 *
 * @param otherParty the name of the client, for a bureau; of the bureau, for a client
 * @param day until when an answer is awaited, or when something ends or begins; null for none
 * @param settled whether what it asks for waits for no answer any more
 * @param fresh whether the reader has not seen it before; what is settled is not
 */
public record NewsRow(
        String id,
        NewsKind kind,
        boolean forBureau,
        String otherParty,
        String serviceCode,
        String collaborationId,
        LocalDate day,
        Instant happenedAt,
        boolean settled,
        boolean fresh) {}
