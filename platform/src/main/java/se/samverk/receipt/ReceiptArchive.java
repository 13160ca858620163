package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;
import se.samverk.workspace.Side;

/** What was answered of payments without a receipt, also what was taken back (K9, K36). */
@ApplicationScoped
public class ReceiptArchive implements ArchivePart {

    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager em;

    /** An answer with its payment. */
    public record Answered(
            String id,
            String rowId,
            LocalDate day,
            BigDecimal amount,
            String text,
            AnswerKind kind,
            String reason,
            String documentId,
            String answeredBy,
            Side side,
            Instant answeredAt,
            Instant seenAt,
            Instant takenBackAt) {}

    @Override
    public String folder() {
        return "kvitton";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Svar om betalningar utan kvitto, med skäl, vem och när. Kvitton och undertecknade intyg ligger i underlag.",
                "Answers about payments without a receipt, with reason, who and when. Receipts and signed notes are in underlag.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        target.table(
                "svar.csv",
                List.of(
                        "bankrad",
                        "dag",
                        "belopp",
                        "text",
                        "svar",
                        "skäl",
                        "underlag",
                        "av",
                        "part",
                        "svarat",
                        "granskat",
                        "återtaget"),
                table -> {
                    String after = "";
                    List<Answered> answers = next(target.companyId(), after);
                    while (!answers.isEmpty()) {
                        for (Answered one : answers) {
                            table.row(
                                    one.rowId(),
                                    one.day(),
                                    one.amount(),
                                    one.text(),
                                    one.kind(),
                                    one.reason(),
                                    one.documentId(),
                                    one.answeredBy(),
                                    one.side(),
                                    minute(one.answeredAt()),
                                    minute(one.seenAt()),
                                    minute(one.takenBackAt()));
                        }
                        after = answers.get(answers.size() - 1).id();
                        answers = next(target.companyId(), after);
                    }
                });
    }

    private static String minute(Instant moment) {
        return moment == null ? null : Time.minute(moment);
    }

    private List<Answered> next(String companyId, String after) {
        return em.createQuery("""
                        select new se.samverk.receipt.ReceiptArchive$Answered(
                            w.id, w.rowId, r.bookedOn, r.amount, r.description, w.kind, w.reason, w.documentId, u.name, w.side,
                            w.answeredAt, w.seenAt, w.takenBackAt)
                        from ReceiptAnswer w
                        join BankRow r on r.id = w.rowId
                        left join User u on u.id = w.answeredBy
                        where w.companyId = :company and w.id > :after
                        order by w.id
                        """, Answered.class)
                .setParameter("company", companyId)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
