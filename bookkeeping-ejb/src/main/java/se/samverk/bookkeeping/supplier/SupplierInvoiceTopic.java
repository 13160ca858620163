package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.conversation.Topic;
import se.samverk.conversation.TopicKind;
import se.samverk.shared.BusinessException;

/** Supplier invoices as something to ask about. */
@ApplicationScoped
public class SupplierInvoiceTopic implements TopicKind {

    /** What a topic names an invoice by. */
    public static final String CODE = SupplierInvoices.KIND;

    @PersistenceContext
    EntityManager em;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public String name(String companyId, Topic topic) {
        return em.createQuery("""
                        select concat(p.name, concat(' ', i.number))
                        from SupplierInvoice i, Party p
                        where i.companyId = :company and i.id = :invoice and p.id = i.supplierId
                        """, String.class)
                .setParameter("company", companyId)
                .setParameter("invoice", topic.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    @Override
    public String lineName(Topic topic) {
        return em.createQuery("""
                        select l from SupplierInvoiceLine l where l.invoiceId = :invoice and l.number = :line
                        """, SupplierInvoiceLine.class)
                .setParameter("invoice", topic.id())
                .setParameter("line", topic.line())
                .getResultStream()
                .findFirst()
                .map(SupplierInvoiceLine::line)
                .map(line -> line.account() + " " + line.amount())
                .orElseThrow(BusinessException::notFound);
    }
}
