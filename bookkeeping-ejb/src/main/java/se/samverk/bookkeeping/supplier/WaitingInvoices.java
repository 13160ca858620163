package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samverk.workspace.Desk;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of supplier invoices: to who posts those to register, to who attests those to attest (B38). */
@ApplicationScoped
public class WaitingInvoices implements WaitingTasks {

    private static final String DRAFTS = """
            select new se.samverk.bookkeeping.supplier.WaitingInvoices$Count(d.companyId, count(d), min(d.dueOn))
            from InvoiceDraft d
            where d.companyId in :companies
            group by d.companyId
            """;

    private static final String REGISTERED = """
            select new se.samverk.bookkeeping.supplier.WaitingInvoices$Count(i.companyId, count(i), min(i.dueOn))
            from SupplierInvoice i
            where i.companyId in :companies and i.state = :state
            group by i.companyId
            """;

    @PersistenceContext
    EntityManager em;

    /** How many wait in a company, and the first day by which one is due. */
    public record Count(String companyId, Long number, LocalDate due) {

        private WaitingTask waiting(String kind) {
            return new WaitingTask(companyId, kind, number, due, null);
        }
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        List<String> posting = companies(desks, desk -> desk.admission().isDoing("posting", ServiceRole.WRITER));
        List<String> attesting =
                companies(desks, desk -> desk.admission().isDoing(SupplierInvoiceService.ATTEST, ServiceRole.APPROVER));
        return Stream.concat(
                        counted(posting, () -> em.createQuery(DRAFTS, Count.class))
                                .map(count -> count.waiting("SUPPLIER_INVOICES")),
                        counted(
                                        attesting,
                                        () -> em.createQuery(REGISTERED, Count.class)
                                                .setParameter("state", InvoiceState.REGISTERED))
                                .map(count -> count.waiting("INVOICES_TO_ATTEST")))
                .toList();
    }

    private static List<String> companies(List<Desk> desks, Predicate<Desk> working) {
        return desks.stream().filter(working).map(Desk::companyId).toList();
    }

    private static Stream<Count> counted(List<String> companies, Supplier<TypedQuery<Count>> query) {
        return companies.isEmpty()
                ? Stream.empty()
                : query.get().setParameter("companies", companies).getResultStream();
    }
}
