package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.entry.EntryPosting;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.EntryKind;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.supplier.SupplierPayment.Kind;
import se.samverk.document.Documents;
import se.samverk.party.Parties;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;

/** Records what has been paid of invoices and posts it, in one transaction (K28). */
@ApplicationScoped
public class SupplierPayments {

    private static final String SERIES = "A";
    private static final int LONGEST_DESCRIPTION = 200;

    /** Where differences of exchange go (BAS). */
    private static final String GAIN = "3960";

    private static final String LOSS = "7960";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    SupplierInvoices invoices;

    @Inject
    EntryPosting posting;

    @Inject
    Documents documents;

    @Inject
    Parties parties;

    @Inject
    Accounts accounts;

    @Inject
    @Any
    Instance<InvoiceHolder> holders;

    /**
     * How much of an invoice is paid.
     *
     * @param amount in kronor as they are owed: positive for an invoice, negative for a credit note that the supplier pays back
     */
    public record Share(String invoiceId, Amount amount) {}

    /**
     * Money that has gone to suppliers, or come back from one.
     *
     * @param account which it went from
     * @param amount what left the account; what differs from the shares is a difference of exchange, of less than a krona rounding
     */
    public record MoneyPaid(LocalDate day, String account, Amount amount, List<Share> shares) {

        public MoneyPaid {
            shares = List.copyOf(shares);
        }
    }

    /**
     * Posts money that was paid, as one entry, however many invoices it pays.
     *
     * @return the id of the entry
     * @throws BusinessException NOT_FOUND; INVOICE_TAKEN_BACK; PAYMENT_TOO_LARGE for more than is open; PAYMENT_DIFFERS where no
     *     foreign currency explains it; INVOICE_ON_CLOSED_ACCOUNT by the cash method; what the ledger refuses
     */
    public String pay(Keeper by, MoneyPaid money) {
        List<SupplierInvoice> paid =
                money.shares().stream().map(share -> payable(by, share)).toList();
        List<NewLine> lines = new ArrayList<>();
        for (int i = 0; i < paid.size(); i++) {
            lines.addAll(lines(paid.get(i), money.shares().get(i).amount()));
        }
        Amount shares = Amount.sum(money.shares().stream().map(Share::amount).toList());
        addDifference(lines, money.amount().minus(shares), paid);
        lines.add(NewLine.of(money.account(), money.amount().negated()));
        String entry = post(money.day(), paid, lines);
        for (int i = 0; i < paid.size(); i++) {
            record(
                    by,
                    paid.get(i),
                    money.shares().get(i).amount(),
                    new SupplierPayment.Payment(money.day(), Kind.MONEY, entry));
        }
        return entry;
    }

    private SupplierInvoice payable(Keeper by, Share share) {
        SupplierInvoice invoice = invoices.lock(by, share.invoiceId());
        invoice.requireStanding();
        Amount open = invoice.open();
        boolean sameSign = share.amount().value().signum() == open.value().signum();
        boolean tooMuch = share.amount().value().abs().compareTo(open.value().abs()) > 0;
        if (share.amount().isZero() || !sameSign || tooMuch) {
            throw BusinessException.at("amount", SupplierError.PAYMENT_TOO_LARGE, invoice.number(), open);
        }
        return invoice;
    }

    /** What a payment takes off the account of suppliers; by the cash method its part of costs and VAT. */
    private List<NewLine> lines(SupplierInvoice invoice, Amount amount) {
        if (invoice.posting().isOnAccount()) {
            return List.of(NewLine.of(NewInvoice.OWED, amount));
        }
        List<NewLine> whole = linesOf(invoice.id());
        requireOpenAccounts(invoice, whole);
        Amount after = invoice.paid().plus(amount);
        List<NewLine> before = InvoiceSums.share(whole, invoice.paid(), invoice.amount());
        List<NewLine> now = InvoiceSums.share(whole, after, invoice.amount());
        List<NewLine> lines = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            lines.add(InvoiceSums.with(
                    whole.get(i),
                    now.get(i).amount().minus(before.get(i).amount()).value()));
        }
        return lines;
    }

    /** One may have been closed since the invoice was registered, which never changes. */
    private void requireOpenAccounts(SupplierInvoice invoice, List<NewLine> lines) {
        Set<String> numbers = lines.stream().map(NewLine::account).collect(Collectors.toSet());
        Map<String, Account> chart = accounts.find(invoice.companyId(), numbers);
        String closed = numbers.stream()
                .filter(number ->
                        !chart.containsKey(number) || !chart.get(number).isActive())
                .sorted()
                .collect(Collectors.joining(", "));
        if (!closed.isEmpty()) {
            throw new BusinessException(
                    SupplierError.INVOICE_ON_CLOSED_ACCOUNT,
                    invoice.number(),
                    parties.get(invoice.supplierId()).name(),
                    closed);
        }
    }

    private List<NewLine> linesOf(String invoiceId) {
        return em.createQuery(
                        "select l from SupplierInvoiceLine l where l.invoiceId = :invoice order by l.number",
                        SupplierInvoiceLine.class)
                .setParameter("invoice", invoiceId)
                .getResultStream()
                .map(SupplierInvoiceLine::line)
                .toList();
    }

    private static void addDifference(List<NewLine> lines, Amount difference, List<SupplierInvoice> paid) {
        boolean small = difference.value().abs().compareTo(BigDecimal.ONE) < 0;
        boolean foreign = paid.stream().anyMatch(invoice -> invoice.foreign() != null);
        if (!small && !foreign) {
            throw BusinessException.at("paid", SupplierError.PAYMENT_DIFFERS, difference);
        }
        String ofExchange = difference.value().signum() > 0 ? LOSS : GAIN;
        lines.add(NewLine.of(foreign ? ofExchange : InvoiceSums.ROUNDING, difference));
    }

    private String post(LocalDate day, List<SupplierInvoice> paid, List<NewLine> lines) {
        String names = paid.stream()
                .map(invoice -> parties.get(invoice.supplierId()).name())
                .distinct()
                .collect(Collectors.joining(", "));
        String numbers = paid.stream().map(SupplierInvoice::number).collect(Collectors.joining(", "));
        LinkedHashSet<String> papers = paid.stream()
                .filter(invoice -> !invoice.posting().isOnAccount())
                .flatMap(invoice -> documents.idsOf(SupplierInvoices.object(invoice.id())).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        NewEntry entry = new NewEntry(
                SERIES,
                day,
                EntryKind.ORDINARY,
                PlainText.beginning(names + ", " + numbers, LONGEST_DESCRIPTION),
                null,
                null,
                PlainText.beginning(numbers, LONGEST_DESCRIPTION),
                lines.stream().filter(line -> !line.amount().isZero()).toList());
        String id = posting.post(entry, List.copyOf(papers));
        em.flush();
        return id;
    }

    private SupplierPayment record(Keeper by, SupplierInvoice invoice, Amount amount, SupplierPayment.Payment payment) {
        SupplierPayment recorded = new SupplierPayment(by, invoice, amount, payment, clock.instant());
        em.persist(recorded);
        em.flush();
        invoice.paid(recorded);
        em.flush();
        InvoiceRef ref = new InvoiceRef(invoice.id());
        holders.forEach(holder -> holder.paid(ref, invoice.open().isZero()));
        return recorded;
    }

    /**
     * The lines of a payment that a row of the bank posts: all but that of the bank.
     *
     * @throws BusinessException NOT_FOUND; INVOICE_TAKEN_BACK; PAYMENT_TOO_LARGE
     */
    List<NewLine> linesOfRow(Keeper by, Share share) {
        return lines(payable(by, share), share.amount()).stream()
                .filter(line -> !line.amount().isZero())
                .toList();
    }

    /**
     * A row of the bank has paid so much, by an entry that is posted.
     *
     * @throws BusinessException NOT_FOUND; INVOICE_TAKEN_BACK; PAYMENT_TOO_LARGE
     */
    SupplierInvoice paidByRow(Keeper by, Share share, LocalDate day, PaymentEntry entry) {
        SupplierInvoice invoice = payable(by, share);
        record(by, invoice, share.amount(), new SupplierPayment.Payment(day, Kind.BANK, entry.entryId()));
        return invoice;
    }

    /**
     * The row pays the invoice no more; its entry is reversed by the bank.
     *
     * @param day on which that is in the books
     * @throws BusinessException NOT_FOUND for what the entry has not paid
     */
    SupplierInvoice unpaidByRow(Keeper by, Share share, LocalDate day, PaymentEntry entry) {
        SupplierInvoice invoice = invoices.lock(by, share.invoiceId());
        SupplierPayment paid = standing(invoice.id()).stream()
                .filter(payment -> entry.entryId().equals(payment.entryId()))
                .filter(payment -> payment.amount().equals(share.amount()))
                .findFirst()
                .orElseThrow(BusinessException::notFound);
        SupplierPayment.Payment back = new SupplierPayment.Payment(day, Kind.BANK, entry.entryId());
        takeBack(by, invoice, paid, back);
        return invoice;
    }

    /**
     * @throws BusinessException at creditsId INVOICE_IN_PAYMENT once it has been decided how much of an invoice is paid
     */
    void requireUndecided(SupplierInvoice invoice) {
        InvoiceRef ref = new InvoiceRef(invoice.id());
        if (holders.stream().anyMatch(holder -> holder.isDecided(ref))) {
            throw BusinessException.at("creditsId", SupplierError.INVOICE_IN_PAYMENT);
        }
    }

    /** A credit note pays the invoice that it is about, as far as anything is open. By the cash method that is posted. */
    void setOff(Keeper by, SupplierInvoice credit, SupplierInvoice invoice) {
        Amount part = Stream.of(invoice.open(), credit.open().negated())
                .min(Amount::compareTo)
                .orElseThrow();
        if (part.value().signum() <= 0) {
            return;
        }
        List<NewLine> lines = Stream.of(cashLines(invoice, part).stream(), cashLines(credit, part.negated()).stream())
                .flatMap(each -> each)
                .toList();
        String entry = lines.isEmpty() ? null : post(credit.postedOn(), List.of(invoice, credit), lines);
        SupplierPayment.Payment payment = new SupplierPayment.Payment(credit.postedOn(), Kind.SET_OFF, entry);
        record(by, invoice, part, payment);
        record(by, credit, part.negated(), payment);
    }

    private List<NewLine> cashLines(SupplierInvoice invoice, Amount part) {
        return invoice.posting().isOnAccount() ? List.of() : lines(invoice, part);
    }

    /** A credit note is not set off any more against the invoice that it is about. */
    void undoSetOff(Keeper by, SupplierInvoice credit, SupplierInvoice invoice, LocalDate day) {
        standing(credit.id()).stream()
                .filter(payment -> payment.kind() == Kind.SET_OFF)
                .forEach(ofCredit -> undo(by, List.of(Pair.of(credit, ofCredit), counterpart(invoice, ofCredit)), day));
    }

    private Pair counterpart(SupplierInvoice invoice, SupplierPayment ofCredit) {
        return standing(invoice.id()).stream()
                .filter(payment -> payment.kind() == Kind.SET_OFF
                        && payment.amount().equals(ofCredit.amount().negated()))
                .findFirst()
                .map(payment -> Pair.of(invoice, payment))
                .orElseThrow();
    }

    /**
     * Takes back what an entry has paid, of all its invoices, and the entry.
     *
     * @return the invoices that are open again
     * @throws BusinessException NOT_FOUND for an entry that pays nothing, or has been taken back; at the day what the ledger refuses
     */
    public List<String> takeBack(Keeper by, PaymentEntry paid, LocalDate day) {
        List<Pair> payments = em.createQuery("""
                        select p from SupplierPayment p
                        where p.companyId = :company and p.entryId = :entry and p.kind = :kind and p.takesBack is null
                        order by p.invoiceId
                        """, SupplierPayment.class)
                .setParameter("company", by.companyId())
                .setParameter("entry", paid.entryId())
                .setParameter("kind", Kind.MONEY)
                .getResultStream()
                .map(payment -> Pair.of(invoices.lock(by, payment.invoiceId()), payment))
                .filter(pair -> isStanding(pair.payment()))
                .toList();
        if (payments.isEmpty()) {
            throw BusinessException.notFound();
        }
        undo(by, payments, day);
        return payments.stream().map(pair -> pair.invoice().id()).toList();
    }

    private void undo(Keeper by, List<Pair> payments, LocalDate day) {
        SupplierPayment first = payments.get(0).payment();
        String reversal = first.entryId() == null ? null : posting.reverse(first.entryId(), day);
        em.flush();
        SupplierPayment.Payment back = new SupplierPayment.Payment(day, first.kind(), reversal);
        payments.forEach(pair -> takeBack(by, pair.invoice(), pair.payment(), back));
    }

    private void takeBack(Keeper by, SupplierInvoice invoice, SupplierPayment paid, SupplierPayment.Payment back) {
        SupplierPayment recorded =
                new SupplierPayment(by, invoice, paid.amount().negated(), back, clock.instant()).takingBack(paid);
        em.persist(recorded);
        em.flush();
        invoice.paid(recorded);
        em.flush();
        InvoiceRef ref = new InvoiceRef(invoice.id());
        holders.forEach(holder -> holder.unpaid(ref, paid.recordedAt()));
    }

    /** A payment and its invoice. */
    private record Pair(SupplierInvoice invoice, SupplierPayment payment) {

        private static Pair of(SupplierInvoice invoice, SupplierPayment payment) {
            return new Pair(invoice, payment);
        }
    }

    private List<SupplierPayment> standing(String invoiceId) {
        return em.createQuery("""
                        select p from SupplierPayment p where p.invoiceId = :invoice and p.takesBack is null order by p.number
                        """, SupplierPayment.class)
                .setParameter("invoice", invoiceId)
                .getResultStream()
                .filter(this::isStanding)
                .toList();
    }

    private boolean isStanding(SupplierPayment payment) {
        return em.createQuery("""
                        select count(p) from SupplierPayment p where p.invoiceId = :invoice and p.takesBack = :number
                        """, Long.class)
                        .setParameter("invoice", payment.invoiceId())
                        .setParameter("number", payment.number())
                        .getSingleResult()
                == 0;
    }
}
