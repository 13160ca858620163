package se.samverk.web.plan;

import java.io.Serializable;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.plan.PlanActivation;

/** A service that a plan invites to, with the terms that are chosen for it. */
public class TermsRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OfferedService service;
    private final Variant variant;
    private Integer months;
    private InvoiceRecipient recipient;

    /** Begins with the shortest period; the client pays where that may be. */
    TermsRow(OfferedService service, Variant variant) {
        this.service = service;
        this.variant = variant;
        this.months = variant.prices().get(0).months();
        this.recipient = variant.recipients().get(variant.recipients().size() - 1);
    }

    PlanActivation.Choice choice() {
        return new PlanActivation.Choice(months, recipient);
    }

    public OfferedService getService() {
        return service;
    }

    public Variant getVariant() {
        return variant;
    }

    /** What a period costs, in öre without VAT; null for what is not offered together. */
    public Long getPriceOre() {
        return months != null && variant.offers(months, recipient) ? variant.priceOf(months, recipient) : null;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public InvoiceRecipient getRecipient() {
        return recipient;
    }

    public void setRecipient(InvoiceRecipient recipient) {
        this.recipient = recipient;
    }
}
