package se.samverk.bank;

import se.samverk.shared.PlainText;

/**
 * A file of a bank as somebody sends it.
 *
 * @param name what the sender calls it; nothing follows from it
 */
public record SentStatement(String name, byte[] content) {

    /** One line, without folders, no longer than there is room for. */
    String shownName() {
        String seen = PlainText.seen(name == null ? null : name.replaceAll("\\p{Cntrl}", " "));
        String last = seen.substring(Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')) + 1);
        return last.isEmpty() ? "–" : last.substring(Math.max(0, last.length() - BankLimits.LONGEST_NAME));
    }
}
