package se.samverk.bulk;

import java.util.List;
import java.util.stream.Stream;
import se.samverk.shared.Language;

/** The lists that can be taken along as a file, and their columns by the keys of their names. */
public enum ExportList {
    CLIENTS("number", "name", "organisationNumber", "contactPerson", "email", "language", "services"),
    COLLABORATIONS(
            "number",
            "name",
            "service",
            "variant",
            "state",
            "months",
            "recipient",
            "price",
            "invited",
            "accepted",
            "renews",
            "ends",
            "assignment",
            "responsible");

    private final List<String> columns;

    ExportList(String... columns) {
        this.columns = Stream.of(columns).toList();
    }

    /** What is in it, for who chooses. */
    public String label(Language language) {
        return ExportTexts.of("list." + this, language);
    }

    List<String> columns() {
        return columns;
    }
}
