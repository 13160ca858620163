package se.samverk.access;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.samverk.shared.SortKey;
import se.samverk.workspace.Desk;

/**
 * A desk, with what its company is called.
 *
 * @param companyName as the bureau calls its client; the company's own name on its own side
 * @param clientId in the register of the caller's bureau; null on the company's own side
 * @param responsible of the assignment by which one comes in; null on the company's own side
 */
public record OpenDesk(Desk desk, String companyName, String customerNumber, String clientId, Responsible responsible) {

    static final Comparator<OpenDesk> BY_NAME =
            SortKey.by(OpenDesk::companyName).thenComparing(OpenDesk::customerNumber);

    /** Who is responsible for an assignment. */
    public record Responsible(String userId, String name) {}

    /** Who is responsible at these, by name. */
    static List<Responsible> responsibles(List<OpenDesk> desks) {
        return desks.stream()
                .map(OpenDesk::responsible)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(SortKey.by(Responsible::name))
                .toList();
    }

    /** Whether somebody is responsible here; everybody is meant where nobody is named. */
    boolean isOf(String userId) {
        return userId == null || responsible != null && responsible.userId().equals(userId);
    }
}
