package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;
import se.samverk.company.OrganisationNumber;
import se.samverk.einvoice.EInvoice;
import se.samverk.einvoice.ELine;
import se.samverk.einvoice.EParty;
import se.samverk.einvoice.ETax;
import se.samverk.einvoice.UblReader;
import se.samverk.party.PaidTo;
import se.samverk.party.PartyDetails;
import se.samverk.party.PartyForm;
import se.samverk.party.VatNumber;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;
import se.samverk.shared.PlainText;
import se.samverk.shared.Sha256;
import se.samverk.shared.Time;

/** E-invoices: files of UBL that are kept as they came, and read into drafts (K31). */
@ApplicationScoped
class EInvoices {

    private static final int LARGEST = 5_000_000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 200;
    private static final int DECIMALS = 2;

    /** VAT as usual, and none (UNCL 5305). */
    private static final String USUAL_TAX = "S";

    private static final Set<String> FREE_OF_TAX = Set.of("E", "Z", "O");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Suppliers suppliers;

    @Inject
    InvoiceDrafts drafts;

    /**
     * @throws BusinessException at the file: E_INVOICE_TOO_LARGE, E_INVOICE_THERE_ALREADY; what the reader refuses
     */
    InvoiceDraft take(Keeper by, SentEInvoice file) {
        if (file.content().length > LARGEST) {
            throw BusinessException.at("file", SupplierError.E_INVOICE_TOO_LARGE, LARGEST / 1_000_000);
        }
        EInvoice read = UblReader.read(file.content());
        EInvoiceFile kept = there(by, file).orElseGet(() -> keep(by, file, read));
        if (isInUse(kept)) {
            throw thereAlready(read);
        }
        return drafts.add(by, form(by, read), new EInvoiceRef(kept.id()));
    }

    private static BusinessException thereAlready(EInvoice read) {
        return BusinessException.at(
                "file", SupplierError.E_INVOICE_THERE_ALREADY, read.seller().name(), read.number());
    }

    private Optional<EInvoiceFile> there(Keeper by, SentEInvoice file) {
        return em.createQuery(
                        "select f from EInvoiceFile f where f.companyId = :company and f.sha256 = :hash",
                        EInvoiceFile.class)
                .setParameter("company", by.companyId())
                .setParameter("hash", Sha256.hex(file.content()))
                .getResultStream()
                .findFirst();
    }

    private EInvoiceFile keep(Keeper by, SentEInvoice file, EInvoice read) {
        String seen = PlainText.beginning(PlainText.seen(file.name()), LONGEST_NAME);
        SentEInvoice named = new SentEInvoice(seen.isEmpty() ? "invoice.xml" : seen, file.content());
        EInvoiceFile kept = new EInvoiceFile(by, named, AskedPayment.of(read), clock.instant());
        em.persist(kept);
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(refused, Map.of("e_invoice_content_uq", thereAlready(read)));
        }
        return kept;
    }

    private boolean isInUse(EInvoiceFile file) {
        return counts("select count(d) from InvoiceDraft d where d.eInvoiceId = :file", file)
                || counts("select count(i) from SupplierInvoice i where i.eInvoiceId = :file and i.standing = 1", file);
    }

    private boolean counts(String query, EInvoiceFile file) {
        return em.createQuery(query, Long.class).setParameter("file", file.id()).getSingleResult() > 0;
    }

    /** What a file says. */
    EInvoice read(EInvoiceRef file) {
        return UblReader.read(em.find(EInvoiceFile.class, file.id()).content());
    }

    /** How a file is named on pages, without its content. */
    EInvoiceLink link(EInvoiceRef file) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.EInvoiceLink(f.id, f.name, f.accounts, f.payee)
                        from EInvoiceFile f
                        where f.id = :file
                        """, EInvoiceLink.class)
                .setParameter("file", file.id())
                .getSingleResult();
    }

    /**
     * A file as it came.
     *
     * @throws BusinessException NOT_FOUND, also for a file of another company
     */
    SentEInvoice file(Keeper by, EInvoiceRef asked) {
        EInvoiceFile file = asked.id() == null ? null : em.find(EInvoiceFile.class, asked.id());
        if (file == null || !file.companyId().equals(by.companyId())) {
            throw BusinessException.notFound();
        }
        return new SentEInvoice(file.name(), file.content());
    }

    /** The seller of a file, as it would be typed. */
    PartyForm seller(EInvoiceRef file) {
        return details(read(file)).form();
    }

    /** What of the seller is right; what is not is left out, since nobody is to be paid at a mistyped number. */
    private PartyDetails details(EInvoice read) {
        EParty seller = read.seller();
        AskedPayment asked = AskedPayment.of(read);
        return new PartyDetails(
                PlainText.beginning(seller.name(), LONGEST_NAME),
                organisationNumber(seller),
                VatNumber.find(seller.vatNumber()).orElse(null),
                seller.country(),
                asked.first(PaidTo.Kind.BANKGIRO),
                asked.first(PaidTo.Kind.PLUSGIRO),
                asked.first(PaidTo.Kind.IBAN),
                null);
    }

    private String organisationNumber(EParty seller) {
        try {
            return seller.organisationNumber() == null
                    ? null
                    : OrganisationNumber.of("organisationNumber", seller.organisationNumber(), Time.today(clock))
                            .value();
        } catch (BusinessException ofAnotherCountry) {
            return null;
        }
    }

    private InvoiceForm form(Keeper by, EInvoice read) {
        SupplierView supplier = supplier(read).orElse(null);
        return new InvoiceForm(
                supplier == null ? null : supplier.id(),
                read.credit(),
                read.number(),
                read.issuedOn(),
                read.dueOn(),
                null,
                typed(read.payable()),
                read.currency().equals(InvoiceReading.KRONOR) ? null : read.currency(),
                null,
                read.reference(),
                null,
                supplier == null ? null : credited(by, supplier, read),
                lines(supplier, read),
                List.of());
    }

    /**
     * A number decides, whether it is known or not: whoever is paid may be somebody else than the seller (factoring). One that
     * cannot be read is nobody's.
     */
    private Optional<SupplierView> supplier(EInvoice read) {
        EParty seller = read.seller();
        boolean numbered = seller.organisationNumber() != null || seller.vatNumber() != null;
        PartyDetails details = details(read);
        return numbered ? suppliers.ofNumber(details) : suppliers.like(details);
    }

    private String credited(Keeper by, SupplierView supplier, EInvoice read) {
        if (!read.credit() || read.precedingInvoices().isEmpty()) {
            return null;
        }
        return em.createQuery("""
                        select i.id from SupplierInvoice i
                        where i.companyId = :company and i.supplierId = :supplier and i.number in :numbers
                            and i.standing = 1 and i.amount > 0
                        """, String.class)
                .setParameter("company", by.companyId())
                .setParameter("supplier", supplier.id())
                .setParameter("numbers", read.precedingInvoices())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** A line for each kind of VAT, on the supplier's usual account; what the buyer owes follows from the account. */
    private static List<LineForm> lines(SupplierView supplier, EInvoice read) {
        String account = supplier == null ? null : supplier.account();
        List<LineForm> lines = new ArrayList<>();
        for (ETax tax : read.taxes()) {
            boolean usual = USUAL_TAX.equals(tax.category());
            String vat = usual || isFree(tax) ? typed(tax.tax()) : null;
            lines.add(new LineForm(account, typed(tax.base()), vat, text(read, tax), null, null));
        }
        if (read.prepaid().signum() != 0) {
            lines.add(new LineForm(null, typed(read.prepaid().negate()), null, null, null, null));
        }
        return lines.isEmpty() ? List.of(new LineForm(account, null, null, null, null, null)) : lines;
    }

    private static boolean isFree(ETax tax) {
        return FREE_OF_TAX.contains(tax.category());
    }

    /** What is bought with VAT of this rate, where that is one thing. */
    private static String text(EInvoice read, ETax tax) {
        List<String> texts = read.lines().stream()
                .filter(line -> read.taxes().size() == 1
                        || tax.rate() != null
                                && line.rate() != null
                                && line.rate().compareTo(tax.rate()) == 0)
                .map(ELine::text)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return texts.size() == 1 ? PlainText.beginning(texts.get(0), LONGEST_TEXT) : null;
    }

    private static String typed(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
