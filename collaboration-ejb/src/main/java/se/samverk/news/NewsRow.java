package se.samverk.news;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A piece of news as its reader sees it.
 *
 * @param otherParty the name of the client, for a bureau; of the bureau, for a client
 * @param day until when an answer is awaited, or when something ends or begins; null for none
 * @param fresh whether the reader has not seen it before
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
        boolean fresh) {}
