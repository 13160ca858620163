package se.samverk.bookkeeping.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;

/** The payment lists of a company and the files that it has approved, as they were frozen (K31, K9). */
@ApplicationScoped
public class PaymentArchive implements ArchivePart {

    @PersistenceContext
    EntityManager em;

    /** A list of payments. */
    public record Listed(
            String id,
            PaymentBatch.State state,
            Instant madeAt,
            Instant approvedAt,
            Instant sentAt,
            Instant takenBackAt,
            String reason,
            String sha256) {}

    @Override
    public String folder() {
        return "betalfiler";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Betalningsfiler till banken (pain.001), som de godkändes. Vad som blev av var och en, också dem som togs tillbaka,"
                        + " står i betallistor.csv.",
                "Payment files for the bank (pain.001), as they were approved. What became of each, also of those that were taken"
                        + " back, stands in betallistor.csv.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        writeList(target);
        List<String> batches = em.createQuery("""
                        select f.batchId from PaymentFile f, PaymentBatch b
                        where b.id = f.batchId and b.companyId = :company
                        order by f.batchId
                        """, String.class)
                .setParameter("company", target.companyId())
                .getResultList();
        for (String batch : batches) {
            PaymentFile file = em.find(PaymentFile.class, batch);
            target.file(batch + ".xml", content -> content.write(file.content()));
            em.detach(file);
        }
    }

    private void writeList(ArchiveFolder target) throws IOException {
        List<Listed> lists = em.createQuery("""
                        select new se.samverk.bookkeeping.payment.PaymentArchive$Listed(
                            b.id, b.state, b.madeAt, b.approvedAt, b.sentAt, b.takenBackAt, b.reason, b.sha256)
                        from PaymentBatch b
                        where b.companyId = :company
                        order by b.id
                        """, Listed.class)
                .setParameter("company", target.companyId())
                .getResultList();
        target.table(
                "betallistor.csv",
                List.of("lista", "läge", "gjord", "godkänd", "lämnad till banken", "tillbakatagen", "skäl", "sha256"),
                table -> {
                    for (Listed each : lists) {
                        table.row(
                                each.id(),
                                each.state(),
                                time(each.madeAt()),
                                time(each.approvedAt()),
                                time(each.sentAt()),
                                time(each.takenBackAt()),
                                each.reason(),
                                each.sha256());
                    }
                });
    }

    private static String time(Instant at) {
        return at == null ? null : Time.minute(at);
    }
}
