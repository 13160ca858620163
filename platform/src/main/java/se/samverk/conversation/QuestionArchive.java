package se.samverk.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;
import se.samverk.workspace.Side;

/** All that the two sides have asked and answered about what is the company's (K9, K14). */
@ApplicationScoped
public class QuestionArchive implements ArchivePart {

    @PersistenceContext
    EntityManager em;

    /** Something that was said, with the question that it belongs to. */
    public record Said(
            String questionId,
            String topicKind,
            String topicId,
            String about,
            QuestionState state,
            LocalDate answerBy,
            Integer number,
            Instant writtenAt,
            String writtenBy,
            Side side,
            Boolean byReader,
            String text,
            String documentId) {}

    @Override
    public String folder() {
        return "fragor";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Frågor och svar mellan företaget och byrån, i den ordning de skrevs, med vad de gäller.",
                "Questions and answers between the company and the bureau, in the order in which they were written, with what they"
                        + " are about.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table(
                "fragor.csv",
                List.of(
                        "fråga",
                        "gäller",
                        "slag",
                        "id",
                        "läge",
                        "svar senast",
                        "nummer",
                        "skrivet",
                        "av",
                        "part",
                        "text",
                        "underlag"),
                table -> {
                    for (Said said : said(target.companyId())) {
                        table.row(
                                said.questionId(),
                                said.about(),
                                said.topicKind(),
                                said.topicId(),
                                said.state(),
                                said.answerBy(),
                                said.number(),
                                Time.minute(said.writtenAt()),
                                said.writtenBy(),
                                Boolean.TRUE.equals(said.byReader()) ? "READER" : said.side(),
                                said.text(),
                                said.documentId());
                    }
                });
    }

    private List<Said> said(String companyId) {
        return em.createQuery("""
                        select new se.samverk.conversation.QuestionArchive$Said(
                            q.id, q.topicKind, q.topicId, q.about, q.state, q.answerBy, r.number, r.writtenAt, u.name, r.side,
                            r.byReader, r.text, r.documentId)
                        from Remark r
                        join Question q on q.id = r.questionId
                        left join User u on u.id = r.writtenBy
                        where q.companyId = :company
                        order by q.id, r.number
                        """, Said.class)
                .setParameter("company", companyId)
                .getResultList();
    }
}
