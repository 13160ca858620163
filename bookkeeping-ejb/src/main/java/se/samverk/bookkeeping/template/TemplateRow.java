package se.samverk.bookkeeping.template;

import se.samverk.shared.LocalText;

/** A template in a list. */
public record TemplateRow(String id, Owner owner, LocalText name) {

    /** Whose it is. */
    public enum Owner {
        COMPANY,
        BUREAU,
        SHIPPED
    }
}
