package se.samverk.bookkeeping.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samverk.bookkeeping.supplier.InvoiceState;
import se.samverk.shared.Time;
import se.samverk.workspace.Desk;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of lists of payments: to the client those to approve, to who pays those to hand to the
 * bank, and what falls due within a week (K32, B38). */
@ApplicationScoped
public class WaitingPayments implements WaitingTasks {

    private static final int DAYS_AHEAD = 7;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** A list that waits, and the first day on which it pays: later it is of no use. */
    public record Waiting(String companyId, String id, LocalDate day) {

        private WaitingTask as(String kind) {
            return new WaitingTask(companyId, kind, 1, day, id);
        }
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        List<String> approving =
                companies(desks, desk -> desk.admission().isDoing(PaymentBatchService.APPROVAL, ServiceRole.APPROVER));
        List<String> paying =
                companies(desks, desk -> desk.admission().isDoing(PaymentBatchService.PAYING, ServiceRole.WRITER));
        return Stream.concat(
                        waiting(approving, PaymentBatch.State.PROPOSED).map(each -> each.as("PAYMENTS_TO_APPROVE")),
                        Stream.concat(
                                waiting(paying, PaymentBatch.State.APPROVED).map(each -> each.as("PAYMENTS_TO_SEND")),
                                due(paying)))
                .toList();
    }

    private static List<String> companies(List<Desk> desks, Predicate<Desk> working) {
        return desks.stream().filter(working).map(Desk::companyId).toList();
    }

    private Stream<Waiting> waiting(List<String> companies, PaymentBatch.State state) {
        return companies.isEmpty()
                ? Stream.empty()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.payment.WaitingPayments$Waiting(
                            b.companyId, b.id, min(i.day))
                        from PaymentBatch b, PaymentItem i
                        where b.companyId in :companies and b.state = :state and i.batchId = b.id
                        group by b.companyId, b.id
                        order by b.id
                        """, Waiting.class)
                        .setParameter("companies", companies)
                        .setParameter("state", state)
                        .getResultStream();
    }

    /** How many invoices of a company fall due soon, and the first day. */
    public record Due(String companyId, Long number, LocalDate day) {

        private WaitingTask waiting() {
            return new WaitingTask(companyId, "INVOICES_TO_PAY", number, day, null);
        }
    }

    private Stream<WaitingTask> due(List<String> companies) {
        return companies.isEmpty()
                ? Stream.empty()
                : em.createQuery("""
                        select new se.samverk.bookkeeping.payment.WaitingPayments$Due(
                            i.companyId, count(i), min(i.dueOn))
                        from SupplierInvoice i
                        where i.companyId in :companies and i.state = :attested and i.amount > 0 and i.paid < i.amount
                            and i.dueOn <= :soon and i.id not in (
                                select t.invoiceId from PaymentItem t where t.companyId in :companies and t.standing = 1)
                        group by i.companyId
                        """, Due.class)
                        .setParameter("companies", companies)
                        .setParameter("attested", InvoiceState.ATTESTED)
                        .setParameter("soon", Time.today(clock).plusDays(DAYS_AHEAD))
                        .getResultStream()
                        .map(Due::waiting);
    }
}
