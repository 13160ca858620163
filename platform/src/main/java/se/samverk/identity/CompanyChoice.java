package se.samverk.identity;

import java.time.LocalDate;

/**
 * One of the companies that a person belongs to, or reads in, and can switch to.
 *
 * @param bureau whether the person is one of a bureau's
 * @param readsUntil the last day of a reader (D7f); null for a member
 */
public record CompanyChoice(String companyId, String name, boolean bureau, LocalDate readsUntil) {

    /** For queries: of a member. */
    public CompanyChoice(String companyId, String name, boolean bureau) {
        this(companyId, name, bureau, null);
    }
}
