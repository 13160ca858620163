package se.samverk.bookkeeping.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;

/** The payment files that a company has approved, as they were frozen (K31, K9). */
@ApplicationScoped
public class PaymentArchive implements ArchivePart {

    @PersistenceContext
    EntityManager em;

    @Override
    public String folder() {
        return "betalfiler";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Betalningsfiler till banken (pain.001), som de godkändes.",
                "Payment files for the bank (pain.001), as they were approved.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
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
}
