package se.samverk.news;

import java.time.Instant;
import java.time.LocalDate;
import se.samverk.collaboration.Ending;

/**
 * A piece of news as its reader sees it.
 *
 * @param otherParty the name of the client, for a bureau; of the bureau, for a client
 * @param day until when an answer is awaited, or when something ends or begins; null for none
 * @param ending what the news of an end tells; null for other news and for what is overtaken
 * @param inService what a service has told; null for news of the collaboration itself
 * @param overtaken whether a later fact has overtaken what it says of the future
 * @param fresh whether the reader has not seen it before; what is overtaken is not
 */
public record NewsRow(
        String id,
        NewsKind kind,
        boolean forBureau,
        String otherParty,
        String serviceCode,
        String collaborationId,
        LocalDate day,
        Ending ending,
        InService inService,
        Instant happenedAt,
        boolean overtaken,
        boolean fresh) {

    /**
     * What one side has done in a service.
     *
     * @param told the kind of news, as its text is called
     * @param about in words of its own; null for none
     */
    public record InService(String told, String about, String subjectId, String customerNumber) {}
}
