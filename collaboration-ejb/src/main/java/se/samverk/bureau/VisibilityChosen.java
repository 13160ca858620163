package se.samverk.bureau;

import se.samverk.fact.Fact;

/** A bureau has chosen what its employees with standard permission see (§5). */
public record VisibilityChosen(String companyId, Readers readers, Visibility before, Visibility after) implements Fact {

    /** What they see. */
    public enum Visibility {
        ALL_CLIENTS,
        OWN_ASSIGNMENTS;

        static Visibility of(boolean ownAssignmentsOnly) {
            return ownAssignmentsOnly ? OWN_ASSIGNMENTS : ALL_CLIENTS;
        }
    }

    @Override
    public String code() {
        return "VISIBILITY_CHOSEN";
    }

    @Override
    public Subject subject() {
        return new Subject("company", companyId);
    }
}
