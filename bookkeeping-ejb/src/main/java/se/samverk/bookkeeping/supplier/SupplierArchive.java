package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.party.Party;
import se.samverk.shared.LocalText;

/** The suppliers of a company, their invoices and what was paid of them, and electronic invoices as they came (K25–K31, K9). */
@ApplicationScoped
public class SupplierArchive implements ArchivePart {

    @PersistenceContext
    EntityManager em;

    /** An invoice with the name of its supplier. */
    public record Invoiced(SupplierInvoice invoice, String supplier) {}

    /** Something that was paid. */
    public record Paid(
            String invoiceId,
            Integer number,
            LocalDate day,
            BigDecimal amount,
            SupplierPayment.Kind kind,
            String entryId) {}

    @Override
    public String folder() {
        return "leverantorer";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Leverantörer, deras fakturor och betalningar, och e-fakturor som de kom.",
                "Suppliers, their invoices and payments, and electronic invoices as they came.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        writeSuppliers(target);
        writeInvoices(target);
        writePayments(target);
        for (String id : eInvoices(target.companyId())) {
            EInvoiceFile file = em.find(EInvoiceFile.class, id);
            target.file("e-fakturor/" + id + ".xml", content -> content.write(file.content()));
            em.detach(file);
        }
    }

    private void writeSuppliers(ArchiveFolder target) throws IOException {
        List<Party> parties = em.createQuery(
                        "select p from Party p where p.companyId = :company order by p.id", Party.class)
                .setParameter("company", target.companyId())
                .getResultList();
        target.table(
                "leverantorer.csv",
                List.of(
                        "leverantör",
                        "namn",
                        "organisationsnummer",
                        "momsnummer",
                        "land",
                        "bankgiro",
                        "plusgiro",
                        "iban"),
                table -> {
                    for (Party party : parties) {
                        table.row(
                                party.id(),
                                party.details().name(),
                                party.details().organisationNumber(),
                                party.details().vatNumber(),
                                party.details().country(),
                                party.details().bankgiro(),
                                party.details().plusgiro(),
                                party.details().iban());
                    }
                });
    }

    private void writeInvoices(ArchiveFolder target) throws IOException {
        List<Invoiced> invoices = em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.SupplierArchive$Invoiced(i, p.name)
                        from SupplierInvoice i, Party p
                        where i.companyId = :company and p.id = i.supplierId
                        order by i.id
                        """, Invoiced.class)
                .setParameter("company", target.companyId())
                .getResultList();
        target.table(
                "fakturor.csv",
                List.of(
                        "faktura",
                        "leverantör",
                        "nummer",
                        "datum",
                        "förfaller",
                        "bokförd",
                        "belopp",
                        "valuta",
                        "läge",
                        "betalt",
                        "verifikation"),
                table -> {
                    for (Invoiced each : invoices) {
                        SupplierInvoice invoice = each.invoice();
                        table.row(
                                invoice.id(),
                                each.supplier(),
                                invoice.number(),
                                invoice.datedOn(),
                                invoice.dueOn(),
                                invoice.postedOn(),
                                invoice.amount().value(),
                                invoice.currency(),
                                invoice.state(),
                                invoice.paid().value(),
                                invoice.entryId());
                    }
                });
    }

    private void writePayments(ArchiveFolder target) throws IOException {
        List<Paid> payments = em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.SupplierArchive$Paid(
                            p.invoiceId, p.number, p.day, p.amount, p.kind, p.entryId)
                        from SupplierPayment p
                        where p.companyId = :company
                        order by p.invoiceId, p.number
                        """, Paid.class)
                .setParameter("company", target.companyId())
                .getResultList();
        target.table(
                "betalningar.csv", List.of("faktura", "nummer", "dag", "belopp", "slag", "verifikation"), table -> {
                    for (Paid paid : payments) {
                        table.row(
                                paid.invoiceId(),
                                paid.number(),
                                paid.day(),
                                paid.amount(),
                                paid.kind(),
                                paid.entryId());
                    }
                });
    }

    private List<String> eInvoices(String companyId) {
        return em.createQuery(
                        "select f.id from EInvoiceFile f where f.companyId = :company order by f.id", String.class)
                .setParameter("company", companyId)
                .getResultList();
    }
}
