package se.samverk.web.bookkeeping;

import java.io.Serializable;

/** An amount that a template asks for, as it is typed. */
public class TemplateAmountFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String label;
    private String amount;

    TemplateAmountFields(String name, String label) {
        this.name = name;
        this.label = label;
    }

    String name() {
        return name;
    }

    public String getLabel() {
        return label;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
