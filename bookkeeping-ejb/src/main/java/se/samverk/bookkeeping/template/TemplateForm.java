package se.samverk.bookkeeping.template;

import java.util.List;
import se.samverk.shared.PlainText;

/**
 * A template as it is typed.
 *
 * @param description the text of the entries; null for the name
 */
public record TemplateForm(String name, String description, List<LineForm> lines) {

    /** A line; of the formulas under debit and credit one is empty. */
    public record LineForm(String account, String debit, String credit) {

        boolean isEmpty() {
            return PlainText.seen(account).isEmpty()
                    && PlainText.seen(debit).isEmpty()
                    && PlainText.seen(credit).isEmpty();
        }
    }

    public TemplateForm {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
