package se.samverk.bookkeeping.ledger;

/**
 * An account of a company's chart, as people see it.
 *
 * @param lines how many lines have been posted to it
 * @param version to change it with
 */
public record AccountView(AccountForm form, boolean active, long lines, int version) {

    public String number() {
        return form.number();
    }

    public String name() {
        return form.name();
    }
}
