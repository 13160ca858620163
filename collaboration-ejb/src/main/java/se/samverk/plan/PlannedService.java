package se.samverk.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Terms;

/** A service of a plan, with its terms once the client is invited to it. Never changes. */
@Embeddable
public class PlannedService {

    @Column(name = "line_number")
    private int number;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "variant_code")
    private String variantCode;

    @Column(name = "period_months")
    private Integer periodMonths;

    @Enumerated(EnumType.STRING)
    @Column(name = "invoice_recipient")
    private InvoiceRecipient invoiceRecipient;

    @Column(name = "price_ore")
    private Long priceOre;

    protected PlannedService() {}

    PlannedService(int number, String serviceCode, String variantCode) {
        this.number = number;
        this.serviceCode = serviceCode;
        this.variantCode = variantCode;
    }

    /** The same on the terms of an invitation; as it is without one. */
    PlannedService on(Terms terms) {
        PlannedService service = new PlannedService(number, serviceCode, variantCode);
        if (terms != null) {
            service.periodMonths = terms.periodMonths();
            service.invoiceRecipient = terms.invoiceRecipient();
            service.priceOre = terms.priceOre();
        }
        return service;
    }

    public String serviceCode() {
        return serviceCode;
    }

    public String variantCode() {
        return variantCode;
    }

    /** The terms that the client was invited on; null in a draft, or when shared already. */
    Terms terms() {
        return priceOre == null ? null : new Terms(variantCode, periodMonths, invoiceRecipient, priceOre);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedService service
                && number == service.number
                && serviceCode.equals(service.serviceCode)
                && variantCode.equals(service.variantCode)
                && Objects.equals(terms(), service.terms());
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, serviceCode);
    }
}
