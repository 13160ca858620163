package se.samverk.bookkeeping.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.payment.PaymentBatch.State;
import se.samverk.bookkeeping.supplier.InvoiceHolder;
import se.samverk.bookkeeping.supplier.InvoiceRef;
import se.samverk.bookkeeping.supplier.PayableInvoice;
import se.samverk.bookkeeping.supplier.PayableInvoices;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.party.Iban;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.Faults;
import se.samverk.shared.Sha256;
import se.samverk.shared.Time;

/** The lists of payments of companies (K32). An invoice is in one that stands at a time, which holds it until it is paid. */
@ApplicationScoped
public class PaymentBatches implements InvoiceHolder {

    private static final String KRONOR = "SEK";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    PayableInvoices payable;

    @Inject
    PaymentDoubts doubts;

    @Inject
    Companies companies;

    /** What could be paid and is in no list, the first due first. */
    List<PayableRow> payable(String companyId) {
        Set<String> held = new HashSet<>(em.createQuery(
                        "select i.invoiceId from PaymentItem i where i.companyId = :company and i.standing = 1",
                        String.class)
                .setParameter("company", companyId)
                .getResultList());
        return payable.list(companyId).stream()
                .filter(invoice -> !held.contains(invoice.id()))
                .map(invoice -> new PayableRow(invoice, payee(invoice)))
                .toList();
    }

    private static Payee payee(PayableInvoice invoice) {
        return PaymentRoute.of(invoice.currency())
                .flatMap(route -> route.payee(invoice.supplier()))
                .orElse(null);
    }

    /**
     * @throws BusinessException at its fields: what is wrong with the account, PAYMENT_DAY_PAST, PAYMENT_EMPTY,
     *     PAYMENT_OF_NOTHING_DUE, PAYMENT_IN_OTHER_CURRENCY, PAYMENT_WITHOUT_ACCOUNT; NOT_FOUND for an invoice of another company
     */
    PaymentBatch propose(Keeper by, BatchForm form) {
        Faults faults = new Faults();
        String iban = faults.checked(() -> iban(form.iban()));
        LocalDate today = Time.today(clock);
        if (form.payOn() != null && form.payOn().isBefore(today)) {
            faults.add(BusinessException.at("payOn", PaymentError.PAYMENT_DAY_PAST));
        }
        if (form.invoices().isEmpty()) {
            faults.add(BusinessException.at("invoices", PaymentError.PAYMENT_EMPTY));
        }
        faults.refuse();
        PaymentBatch batch = new PaymentBatch(by, iban, clock.instant());
        em.persist(batch);
        em.flush();
        List<String> chosen = form.invoices().stream().distinct().sorted().toList();
        for (String invoiceId : chosen) {
            em.persist(item(by, batch, chosen.indexOf(invoiceId) + 1, invoiceId, form.payOn()));
        }
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(refused, Map.of("payment_item_invoice_uq", nothingDue()));
        }
        return batch;
    }

    private static String iban(String typed) {
        String iban = Iban.read("iban", typed);
        if (iban == null) {
            throw BusinessException.at("iban", CommonError.REQUIRED);
        }
        return iban;
    }

    private static BusinessException nothingDue() {
        return BusinessException.at("invoices", PaymentError.PAYMENT_OF_NOTHING_DUE);
    }

    private PaymentItem item(Keeper by, PaymentBatch batch, int number, String invoiceId, LocalDate payOn) {
        PayableInvoice invoice = payable.lock(by, invoiceId).orElseThrow(PaymentBatches::nothingDue);
        if (PaymentRoute.of(invoice.currency()).isEmpty()) {
            throw BusinessException.at(
                    "invoices",
                    PaymentError.PAYMENT_IN_OTHER_CURRENCY,
                    invoice.supplier().name(),
                    invoice.number(),
                    invoice.currency());
        }
        Payee to = payee(invoice);
        if (to == null) {
            throw BusinessException.at(
                    "invoices",
                    PaymentError.PAYMENT_WITHOUT_ACCOUNT,
                    invoice.supplier().name(),
                    invoice.currency());
        }
        LocalDate today = Time.today(clock);
        LocalDate due = invoice.dueOn().isBefore(today) ? today : invoice.dueOn();
        return new PaymentItem(batch, number, invoice, to, payOn == null ? due : payOn);
    }

    /**
     * Says yes: the file is written and frozen.
     *
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED; PAYMENT_OUT_OF_DATE once an invoice of it is not to be paid as it says;
     *     PAYMENT_DAY_PAST
     */
    PaymentBatch approve(Keeper by, String batchId) {
        PaymentBatch batch = lock(by, batchId);
        batch.require(State.PROPOSED);
        List<PaymentItem> items = lockItems(by, batch);
        requireDue(by, items);
        LocalDate today = Time.today(clock);
        if (items.stream().anyMatch(item -> item.payment().day().isBefore(today))) {
            throw new BusinessException(PaymentError.PAYMENT_DAY_PAST);
        }
        Company company = companies.get(batch.companyId());
        Payer payer =
                new Payer(company.name(), company.organisationNumber().value().replace("-", ""), batch.iban());
        byte[] content = PaymentInitiation.write(
                batchId, payer, items.stream().map(PaymentItem::payment).toList(), clock.instant());
        batch.approve(by, Sha256.hex(content), clock.instant());
        em.persist(new PaymentFile(batch, content));
        em.flush();
        return batch;
    }

    /** The payments of a list, of whose invoices nothing is paid or let go until the transaction ends. */
    private List<PaymentItem> lockItems(Keeper by, PaymentBatch batch) {
        em.createQuery("select i.invoiceId from PaymentItem i where i.batchId = :batch order by i.number", String.class)
                .setParameter("batch", batch.id())
                .getResultList()
                .forEach(invoiceId -> payable.lock(by, invoiceId));
        return items(List.of(batch));
    }

    /** What was let go may be in another list by now; of what stands something may be paid or credited. */
    private void requireDue(Keeper by, List<PaymentItem> items) {
        boolean due = items.stream()
                .allMatch(item -> item.isStanding()
                        && payable.lock(by, item.invoiceId())
                                .filter(invoice ->
                                        invoice.toPay().compareTo(item.payment().amount()) == 0)
                                .isPresent());
        if (!due) {
            throw new BusinessException(PaymentError.PAYMENT_OUT_OF_DATE);
        }
    }

    /**
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED; PAYMENT_OUT_OF_DATE once an invoice of it is not to be paid as it says
     */
    PaymentBatch send(Keeper by, String batchId) {
        PaymentBatch batch = lock(by, batchId);
        batch.require(State.APPROVED);
        requireDue(by, lockItems(by, batch));
        batch.send(by, clock.instant());
        return batch;
    }

    /**
     * The bank has had the file already: some of it is paid, all of it or as the list says.
     *
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED unless it is approved and something of it is paid; PAYMENT_OUT_OF_DATE once
     *     another invoice of it is not to be paid as it says
     */
    PaymentBatch wasSent(Keeper by, String batchId) {
        PaymentBatch batch = lock(by, batchId);
        batch.require(State.APPROVED);
        List<PaymentItem> items = lockItems(by, batch);
        Set<String> paid = views(List.of(batch)).get(batchId).stream()
                .filter(BatchView.Item::isPaid)
                .map(BatchView.Item::invoiceId)
                .collect(Collectors.toSet());
        if (paid.isEmpty()) {
            throw new BusinessException(PaymentError.PAYMENT_CHANGED);
        }
        requireDue(
                by,
                items.stream().filter(item -> !paid.contains(item.invoiceId())).toList());
        batch.send(by, clock.instant());
        return batch;
    }

    /**
     * Its invoices may be in another list.
     *
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED once the bank has it
     */
    PaymentBatch takeBack(Keeper by, String batchId, String why) {
        PaymentBatch batch = lock(by, batchId);
        batch.takeBack(by, why, clock.instant());
        lockItems(by, batch).forEach(PaymentItem::release);
        em.flush();
        return batch;
    }

    /**
     * The bank has not paid what is not paid yet: those invoices may be in another list.
     *
     * @throws BusinessException NOT_FOUND; PAYMENT_CHANGED unless the bank has it and something of it is waited for
     */
    PaymentBatch bankDidNotPay(Keeper by, String batchId, String why) {
        PaymentBatch batch = lock(by, batchId);
        List<PaymentItem> waiting =
                lockItems(by, batch).stream().filter(PaymentItem::isStanding).toList();
        if (waiting.isEmpty()) {
            throw new BusinessException(PaymentError.PAYMENT_CHANGED);
        }
        batch.bankDidNotPay(by, why, clock.instant());
        waiting.forEach(PaymentItem::release);
        em.flush();
        return batch;
    }

    private PaymentBatch lock(Keeper by, String batchId) {
        PaymentBatch found =
                batchId == null ? null : em.find(PaymentBatch.class, batchId, LockModeType.PESSIMISTIC_WRITE);
        return own(by, found);
    }

    private static PaymentBatch own(Keeper by, PaymentBatch found) {
        if (found == null || !found.companyId().equals(by.companyId())) {
            throw BusinessException.notFound();
        }
        return found;
    }

    private List<PaymentItem> items(List<PaymentBatch> batches) {
        return em.createQuery(
                        "select i from PaymentItem i where i.batchId in :batches order by i.batchId, i.number",
                        PaymentItem.class)
                .setParameter("batches", batches.stream().map(PaymentBatch::id).toList())
                .getResultList();
    }

    @Override
    public boolean isHolding(InvoiceRef invoice) {
        return !standing(invoice, EnumSet.allOf(State.class)).isEmpty();
    }

    @Override
    public boolean isDecided(InvoiceRef invoice) {
        return !standing(invoice, EnumSet.of(State.APPROVED)).isEmpty();
    }

    /**
     * What is left of an invoice may be in another list, unless there is a file that pays all of it: that holds the invoice until it
     * is paid.
     */
    @Override
    public void paid(InvoiceRef invoice, boolean wholly) {
        standing(invoice, wholly ? EnumSet.allOf(State.class) : EnumSet.of(State.PROPOSED))
                .forEach(PaymentItem::release);
    }

    private List<PaymentItem> standing(InvoiceRef invoice, Set<State> states) {
        return em.createQuery("""
                        select i from PaymentItem i, PaymentBatch b
                        where i.invoiceId = :invoice and i.standing = 1 and b.id = i.batchId and b.state in :states
                        """, PaymentItem.class)
                .setParameter("invoice", invoice.id())
                .setParameter("states", states)
                .getResultList();
    }

    /** A file that was there when the payment was recorded pays the invoice still, and holds it again. */
    @Override
    public void unpaid(InvoiceRef invoice, Instant recordedAt) {
        if (isHolding(invoice)) {
            return;
        }
        em.createQuery("""
                        select i from PaymentItem i, PaymentBatch b
                        where i.invoiceId = :invoice and b.id = i.batchId and b.state in :states and b.approvedAt <= :recordedAt
                        order by b.id desc
                        """, PaymentItem.class)
                .setParameter("invoice", invoice.id())
                .setParameter("states", EnumSet.of(State.APPROVED, State.SENT))
                .setParameter("recordedAt", recordedAt)
                .setMaxResults(1)
                .getResultStream()
                .forEach(PaymentItem::hold);
    }

    /** The lists of a company, the latest first. */
    List<BatchRow> rows(String companyId, int most) {
        List<PaymentBatch> batches = em.createQuery(
                        "select b from PaymentBatch b where b.companyId = :company order by b.id desc",
                        PaymentBatch.class)
                .setParameter("company", companyId)
                .setMaxResults(most)
                .getResultList();
        Map<String, List<BatchView.Item>> items = views(batches);
        return batches.stream()
                .map(batch -> row(batch, items.getOrDefault(batch.id(), List.of())))
                .toList();
    }

    private static BatchRow row(PaymentBatch batch, List<BatchView.Item> items) {
        return new BatchRow(
                batch.id(),
                batch.state(),
                batch.madeAt(),
                items.size(),
                sum(items, BatchView.Item::owed),
                sum(items, BatchView.Item::open));
    }

    /** What it came to in kronor. */
    BigDecimal total(PaymentBatch batch) {
        return sum(views(List.of(batch)).getOrDefault(batch.id(), List.of()), BatchView.Item::owed);
    }

    /** Whom it pays, by name. */
    String suppliers(PaymentBatch batch) {
        return items(List.of(batch)).stream()
                .map(item -> item.payment().payee().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal sum(List<BatchView.Item> items, Function<BatchView.Item, BigDecimal> amount) {
        return items.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A payment, and what the books say of its invoice. */
    public record Found(PaymentItem item, String number, BigDecimal amount, BigDecimal paid) {

        private BatchView.Item view() {
            Payment payment = item.payment();
            BigDecimal owed = payment.currency().equals(KRONOR) ? payment.amount() : amount;
            return new BatchView.Item(
                    item.invoiceId(),
                    number,
                    payment,
                    owed,
                    amount.subtract(paid).min(owed));
        }
    }

    private Map<String, List<BatchView.Item>> views(List<PaymentBatch> batches) {
        if (batches.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                        select new se.samverk.bookkeeping.payment.PaymentBatches$Found(t, i.number, i.amount, i.paid)
                        from PaymentItem t, SupplierInvoice i
                        where t.batchId in :batches and i.id = t.invoiceId
                        order by t.batchId, t.number
                        """, Found.class)
                .setParameter("batches", batches.stream().map(PaymentBatch::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        found -> found.item().batchId(), Collectors.mapping(Found::view, Collectors.toList())));
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a list of another company
     */
    BatchView view(Keeper by, String batchId) {
        PaymentBatch batch = find(by, batchId);
        List<BatchView.Item> items = views(List.of(batch)).getOrDefault(batchId, List.of());
        return new BatchView(
                batch.id(),
                batch.state(),
                batch.iban(),
                batch.madeAt(),
                name(batch.madeBy()),
                batch.approvedAt(),
                name(batch.approvedBy()),
                batch.sentAt(),
                batch.sha256(),
                batch.reason(),
                items,
                doubts.of(batch, items));
    }

    private PaymentBatch find(Keeper by, String batchId) {
        return own(by, batchId == null ? null : em.find(PaymentBatch.class, batchId));
    }

    private String name(String userId) {
        return userId == null
                ? null
                : em.createQuery("select u.name from User u where u.id = :user", String.class)
                        .setParameter("user", userId)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    /**
     * The file of a list, as it was approved.
     *
     * @throws BusinessException NOT_FOUND, also for a list that has none, or was taken back: nobody pays by that
     */
    byte[] file(Keeper by, String batchId) {
        if (!find(by, batchId).state().isWritten()) {
            throw BusinessException.notFound();
        }
        return em.find(PaymentFile.class, batchId).content();
    }

    /** The account that was paid from the last time; null for none. */
    String lastIban(String companyId) {
        return em.createQuery(
                        "select b.iban from PaymentBatch b where b.companyId = :company order by b.id desc",
                        String.class)
                .setParameter("company", companyId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
