package se.samverk.web.catalogue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.Terms;

/** The terms that a page lets choose: variant, contract period and invoice recipient. */
@Named("terms")
@ViewScoped
public class TermsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    private String serviceCode;
    private String variantCode;
    private Integer months;
    private InvoiceRecipient recipient;

    /** Begins with what is usual for a service. */
    public void begin(OfferedService service) {
        serviceCode = service.code();
        choose(service.variants().get(0));
    }

    /** Begins with what holds now. */
    public void begin(OfferedService service, Terms present) {
        serviceCode = service.code();
        variantCode = present.variantCode();
        months = present.periodMonths();
        recipient = present.invoiceRecipient();
    }

    /** After another variant was chosen: keeps what it offers too, replaces what it does not. */
    public void variantChosen() {
        choose(getVariant());
    }

    private void choose(Variant variant) {
        variantCode = variant.code();
        if (variant.prices().stream()
                .noneMatch(price -> Integer.valueOf(price.months()).equals(months))) {
            months = variant.prices().get(0).months();
        }
        if (!variant.recipients().contains(recipient)) {
            recipient = variant.recipients().get(variant.recipients().size() - 1);
        }
    }

    /** What was chosen, as the form of a change. */
    public ChangeForm asChange() {
        return new ChangeForm(variantCode, months, recipient);
    }

    public OfferedService getService() {
        return catalogue.service(serviceCode);
    }

    public Variant getVariant() {
        return getService().variant(variantCode);
    }

    /** What a period costs, in öre without VAT; null for what is not offered together. */
    public Long getPriceOre() {
        return months != null && getVariant().offers(months, recipient)
                ? getVariant().priceOf(months, recipient)
                : null;
    }

    public String getVariantCode() {
        return variantCode;
    }

    public void setVariantCode(String variantCode) {
        this.variantCode = variantCode;
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
