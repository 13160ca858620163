package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.document.DocumentObject;
import se.samverk.document.Documents;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.PlainText;

/** Invoices that are not registered yet, with the documents that they hold. */
@ApplicationScoped
class InvoiceDrafts {

    static final String KIND = "supplier-invoice-draft";

    private static final int LONGEST = 32_000;
    private static final int LONGEST_TITLE = 200;

    private final Jsonb jsonb = JsonbBuilder.create();

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Suppliers suppliers;

    @Inject
    Documents documents;

    /** Those of a company, the latest first. */
    List<InvoiceDraftRow> list(String companyId) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.InvoiceDraftRow(
                            d.id, d.title, d.dueOn, d.eInvoiceId, d.madeAt, u.name)
                        from InvoiceDraft d
                        left join User u on u.id = d.madeBy
                        where d.companyId = :company
                        order by d.id desc
                        """, InvoiceDraftRow.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    /**
     * @param eInvoice the file that it was read from; null for none
     * @throws BusinessException INVOICE_DRAFT_TOO_LONG; NOT_FOUND for a document of another company
     */
    InvoiceDraft add(Keeper by, InvoiceForm form, EInvoiceRef eInvoice) {
        InvoiceDraft draft = new InvoiceDraft(by, eInvoice, clock.instant());
        keep(draft, form);
        em.persist(draft);
        em.flush();
        documents.hold(form.documents(), object(draft));
        return draft;
    }

    /**
     * @throws BusinessException NOT_FOUND; STALE; what {@link #add} refuses
     */
    InvoiceDraft change(Keeper by, String draftId, InvoiceForm form, int version) {
        InvoiceDraft draft = get(by, draftId, version);
        keep(draft, form);
        documents.hold(form.documents(), object(draft));
        return draft;
    }

    /** It is gone, and lets its documents go. */
    void remove(InvoiceDraft draft) {
        documents.release(object(draft));
        em.remove(draft);
        em.flush();
    }

    private static DocumentObject object(InvoiceDraft draft) {
        return new DocumentObject(KIND, draft.id());
    }

    private void keep(InvoiceDraft draft, InvoiceForm form) {
        String content = jsonb.toJson(form);
        if (content.length() > LONGEST) {
            throw BusinessException.at("lines", SupplierError.INVOICE_DRAFT_TOO_LONG);
        }
        draft.keep(content, title(form), form.dueOn());
    }

    private String title(InvoiceForm form) {
        String supplier = form.supplierId() == null
                ? ""
                : suppliers.get(form.supplierId()).name();
        String title = (supplier + " " + PlainText.seen(form.number())).strip();
        return title.isEmpty() ? null : PlainText.beginning(title, LONGEST_TITLE);
    }

    /** As it was typed. */
    InvoiceForm form(InvoiceDraft draft) {
        return jsonb.fromJson(draft.content(), InvoiceForm.class);
    }

    /**
     * @throws BusinessException NOT_FOUND, also for one that has been registered or thrown away meanwhile; STALE
     */
    InvoiceDraft get(Keeper by, String draftId, int version) {
        InvoiceDraft draft = get(by, draftId);
        if (draft.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        return draft;
    }

    /**
     * @throws BusinessException NOT_FOUND, also for one that has been registered or thrown away meanwhile
     */
    InvoiceDraft get(Keeper by, String draftId) {
        return find(by, draftId).orElseThrow(BusinessException::notFound);
    }

    /** Empty also for one of another company. */
    Optional<InvoiceDraft> find(Keeper by, String draftId) {
        return Optional.ofNullable(draftId)
                .map(id -> em.find(InvoiceDraft.class, id))
                .filter(draft -> draft.companyId().equals(by.companyId()));
    }
}
