package se.samverk.document;

import se.samverk.shared.PlainText;

/** What somebody calls a file, as it is shown: one line, without folders, no longer than there is room for. */
final class FileName {

    private FileName() {}

    static String shown(String sent) {
        String seen = PlainText.seen(sent == null ? null : sent.replaceAll("\\p{Cntrl}", " "));
        String last = seen.substring(Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')) + 1);
        if (last.isEmpty()) {
            return "–";
        }
        return last.length() <= DocumentLimits.LONGEST_NAME
                ? last
                : last.substring(last.length() - DocumentLimits.LONGEST_NAME);
    }
}
