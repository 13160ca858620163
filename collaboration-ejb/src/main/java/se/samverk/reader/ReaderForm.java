package se.samverk.reader;

import java.time.LocalDate;
import java.util.Set;
import se.samverk.identity.ReaderPurpose;

/**
 * Whom a company invites to read, as it was entered.
 *
 * @param note what it is for in words; null for none
 * @param services by code
 * @param until the last day, the whole of it
 */
public record ReaderForm(
        String name, String email, ReaderPurpose purpose, String note, Set<String> services, LocalDate until) {

    public ReaderForm {
        services = services == null ? Set.of() : Set.copyOf(services);
    }
}
