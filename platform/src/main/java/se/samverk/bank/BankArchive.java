package se.samverk.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.shared.LocalText;

/** What the bank has booked, as rows and as the files that told it (K17–K19, K9). */
@ApplicationScoped
public class BankArchive implements ArchivePart {

    @PersistenceContext
    EntityManager em;

    /** A row with the name of its account. */
    public record Booked(
            String account,
            String rowId,
            LocalDate bookedOn,
            BigDecimal amount,
            String description,
            String counterparty,
            String reference,
            BankRowState state) {}

    @Override
    public String folder() {
        return "bank";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Bankrader och de filer från banken som de lästes ur, som de kom.",
                "Rows of the bank, and the files from the bank that they were read from, as they came.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        List<Booked> rows = em.createQuery("""
                        select new se.samverk.bank.BankArchive$Booked(
                            a.name, r.id, r.bookedOn, r.amount, r.description, r.counterparty, r.reference, r.state)
                        from BankRow r, BankAccount a
                        where r.companyId = :company and a.id = r.accountId
                        order by r.accountId, r.bookedOn, r.id
                        """, Booked.class)
                .setParameter("company", target.companyId())
                .getResultList();
        target.table(
                "bankrader.csv",
                List.of("konto", "rad", "dag", "belopp", "text", "motpart", "referens", "läge"),
                table -> {
                    for (Booked row : rows) {
                        table.row(
                                row.account(),
                                row.rowId(),
                                row.bookedOn(),
                                row.amount(),
                                row.description(),
                                row.counterparty(),
                                row.reference(),
                                row.state());
                    }
                });
        for (BankFile file : files(target.companyId())) {
            target.file("filer/" + file.id(), content -> write(file, content));
        }
    }

    private List<BankFile> files(String companyId) {
        return em.createQuery("select f from BankFile f where f.companyId = :company order by f.id", BankFile.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    private void write(BankFile file, OutputStream target) throws IOException {
        for (int written = 0, part = 0; written < file.bytes(); part++) {
            BankFilePart next = em.find(BankFilePart.class, new BankFilePart.Key(file.id(), part));
            target.write(next.content());
            written += next.content().length;
            em.detach(next);
        }
    }
}
