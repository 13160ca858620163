package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.entry.EntryPosting;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.document.DocumentObject;
import se.samverk.document.Documents;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Constraints;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;

/** Registers invoices and takes them back, with what that posts, in one transaction (K26, K27). */
@ApplicationScoped
class SupplierInvoices {

    static final String KIND = "supplier-invoice";

    /** The series in which invoices of suppliers stand. */
    private static final String SERIES = "L";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    @Inject
    Suppliers suppliers;

    @Inject
    EntryPosting posting;

    @Inject
    Documents documents;

    @Inject
    SupplierPayments payments;

    static DocumentObject object(String invoiceId) {
        return new DocumentObject(KIND, invoiceId);
    }

    /**
     * Registers an invoice. By the invoice method it is posted; a credit note is set off against the invoice that it is about.
     *
     * @param eInvoice the file that it was read from; null for none
     * @throws BusinessException all that is wrong, each at its field; INVOICE_THERE_ALREADY at the number; at the day on which it
     *     is posted INVOICE_PERIOD_LOCKED with the next open one; CREDIT_TOO_LARGE; DOCUMENT_IN_BOOKS; INVOICE_IN_PAYMENT for a
     *     credit note about an invoice of an approved list
     */
    SupplierInvoice register(Keeper by, InvoiceForm form, EInvoiceRef eInvoice) {
        posting.requireNotPosted(form.documents());
        SupplierView supplier = suppliers.get(form.supplierId());
        SupplierInvoice credited = credited(by, form);
        NewInvoice read = InvoiceReading.read(
                form,
                supplier,
                accounts.find(by.companyId(), InvoiceReading.accounts(form, supplier)),
                terms(form, credited),
                Time.today(clock));
        requireNew(by, read);
        requirePostable(by, read);
        credit(credited, read);
        InvoicePosting how = posting(by.companyId(), read.postedOn());
        String entry = how == InvoicePosting.AT_REGISTRATION ? post(by.companyId(), read, form.documents()) : null;
        SupplierInvoice invoice = new SupplierInvoice(
                by,
                read,
                how,
                new SupplierInvoice.Origin(
                        credited == null ? null : credited.id(),
                        entry,
                        eInvoice == null ? null : eInvoice.id(),
                        clock.instant()));
        keep(invoice, read);
        if (entry == null) {
            documents.hold(form.documents(), object(invoice.id()));
        }
        if (credited != null) {
            setOff(by, invoice, credited);
        }
        return invoice;
    }

    /**
     * Accounts that nobody has typed – of VAT, of rounding – are there and open, whenever they are posted on: by the cash method that
     * is when it is paid.
     */
    private void requirePostable(Keeper by, NewInvoice read) {
        Set<String> numbers = read.lines().stream().map(NewLine::account).collect(Collectors.toSet());
        Map<String, Account> chart = accounts.find(by.companyId(), numbers);
        for (String number : numbers) {
            if (!chart.containsKey(number)) {
                throw BusinessException.at("lines", LedgerError.ACCOUNT_UNKNOWN, number);
            }
            if (!chart.get(number).isActive()) {
                throw BusinessException.at("lines", LedgerError.ACCOUNT_CLOSED, number);
            }
        }
    }

    /** By the cash method that is posted on the day of the credit note. */
    private void setOff(Keeper by, SupplierInvoice credit, SupplierInvoice invoice) {
        try {
            payments.setOff(by, credit, invoice);
        } catch (BusinessException refused) {
            throw withOpenDay(by.companyId(), credit.postedOn(), refused);
        }
    }

    /** What a supplier has sent already is told with its day and amount. */
    private void requireNew(Keeper by, NewInvoice read) {
        em.createQuery("""
                        select i from SupplierInvoice i
                        where i.companyId = :company and i.supplierId = :supplier and i.numberKey = :number
                            and i.standing = 1
                        """, SupplierInvoice.class)
                .setParameter("company", by.companyId())
                .setParameter("supplier", read.supplier().id())
                .setParameter("number", read.numberKey())
                .getResultStream()
                .findFirst()
                .ifPresent(there -> {
                    throw BusinessException.at(
                            "number",
                            SupplierError.INVOICE_THERE_ALREADY,
                            there.number(),
                            there.datedOn(),
                            there.amount());
                });
    }

    private SupplierInvoice credited(Keeper by, InvoiceForm form) {
        if (!form.credit() || form.creditsId() == null) {
            return null;
        }
        SupplierInvoice credited = lock(by, form.creditsId());
        credited.requireStanding();
        payments.requireUndecided(credited);
        if (credited.isCredit() || !credited.supplierId().equals(form.supplierId())) {
            throw BusinessException.notFound();
        }
        return credited;
    }

    /** Null where the credit note is in another currency, which is told, or in kronor. */
    private CreditTerms terms(InvoiceForm form, SupplierInvoice credited) {
        String typed = PlainText.seen(form.currency()).toUpperCase(Locale.ROOT);
        if (credited == null || credited.foreign() == null || !typed.equals(credited.currency())) {
            return null;
        }
        BigDecimal before = em.createQuery(
                        "select sum(i.foreignAmount) from SupplierInvoice i where i.creditsId = :invoice and i.standing = 1",
                        BigDecimal.class)
                .setParameter("invoice", credited.id())
                .getSingleResult();
        ForeignAmount whole = credited.foreign();
        return new CreditTerms(
                whole.currency(),
                whole.rate(),
                before == null ? whole.amount() : whole.amount().add(before),
                credited.amount().minus(credited.credited()));
    }

    private static void credit(SupplierInvoice credited, NewInvoice read) {
        if (credited == null) {
            return;
        }
        String currency =
                read.foreign() == null ? InvoiceReading.KRONOR : read.foreign().currency();
        if (!currency.equals(credited.currency())) {
            throw BusinessException.at("creditsId", SupplierError.CREDIT_IN_OTHER_CURRENCY, credited.currency());
        }
        credited.credit(read.amount().negated());
    }

    private InvoicePosting posting(String companyId, LocalDate day) {
        boolean before = day.isBefore(years.list(companyId).stream()
                .findFirst()
                .orElseThrow(BusinessException::notFound)
                .startsOn());
        return before ? InvoicePosting.BEFORE_BOOKS : InvoicePosting.of(years.accountingMethod(companyId));
    }

    private String post(String companyId, NewInvoice read, List<String> documentIds) {
        List<NewLine> lines = new ArrayList<>(read.lines());
        lines.add(NewLine.of(NewInvoice.OWED, read.amount().negated()));
        NewEntry entry = new NewEntry(
                SERIES,
                read.postedOn(),
                EntryKind.ORDINARY,
                read.title(),
                read.supplier().name(),
                read.supplier().party().details().vatNumber(),
                read.number(),
                lines);
        try {
            String id = posting.post(entry, documentIds);
            em.flush();
            return id;
        } catch (BusinessException refused) {
            throw withOpenDay(companyId, read.postedOn(), refused);
        }
    }

    /** What is refused of the day, at its field; instead of a locked period, the next day on which the invoice can be posted. */
    BusinessException withOpenDay(String companyId, LocalDate day, BusinessException refused) {
        if (refused.code() == LedgerError.NO_FISCAL_YEAR) {
            return BusinessException.at("postedOn", LedgerError.NO_FISCAL_YEAR);
        }
        if (refused.code() != LedgerError.PERIOD_LOCKED) {
            return refused;
        }
        return years.nextOpenDay(companyId, day)
                .map(open -> BusinessException.at("postedOn", SupplierError.INVOICE_PERIOD_LOCKED, day, open))
                .orElse(refused);
    }

    private void keep(SupplierInvoice invoice, NewInvoice read) {
        em.persist(invoice);
        try {
            em.flush();
        } catch (PersistenceException refused) {
            BusinessException there = BusinessException.at(
                    "number", SupplierError.INVOICE_THERE_ALREADY, read.number(), read.datedOn(), read.amount());
            throw Constraints.translated(refused, Map.of("supplier_invoice_number_uq", there));
        }
        for (int i = 0; i < read.lines().size(); i++) {
            em.persist(new SupplierInvoiceLine(invoice, i + 1, read.lines().get(i)));
        }
        em.flush();
    }

    /**
     * An invoice never came: its entry is taken back, what it was set off against is open again, its number is free.
     *
     * @throws BusinessException NOT_FOUND; INVOICE_TAKEN_BACK, INVOICE_PAID, INVOICE_CREDITED; at the day what the ledger refuses
     */
    SupplierInvoice takeBack(Keeper by, String invoiceId, String why, LocalDate day) {
        SupplierInvoice invoice = lock(by, invoiceId);
        if (invoice.creditsId() != null) {
            payments.undoSetOff(by, invoice, lock(by, invoice.creditsId()), day);
        }
        invoice.requireNothingHangsOnIt();
        String reversal = null;
        if (invoice.entryId() != null) {
            reversal = posting.reverse(invoice.entryId(), day);
            em.flush();
        } else {
            documents.release(object(invoiceId));
        }
        if (invoice.creditsId() != null) {
            lock(by, invoice.creditsId()).credit(invoice.amount());
        }
        invoice.takeBack(why, day, reversal);
        em.flush();
        return invoice;
    }

    /**
     * @throws BusinessException NOT_FOUND, also for an invoice of another company
     */
    SupplierInvoice lock(Keeper by, String invoiceId) {
        return own(
                by,
                invoiceId == null ? null : em.find(SupplierInvoice.class, invoiceId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static SupplierInvoice own(Keeper by, SupplierInvoice found) {
        if (found == null || !found.companyId().equals(by.companyId())) {
            throw BusinessException.notFound();
        }
        return found;
    }
}
