package se.samverk.bureau;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bureau.VisibilityChosen.Visibility;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;

/** What a bureau lets its employees with standard permission see (§5, first row). */
@Boundary
public class BureauVisibilityService {

    @Inject
    Companies companies;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /** Whether they see only the clients that they work for; else all. */
    @Requires(Right.MAINTAIN)
    public boolean isOwnAssignmentsOnly() {
        return companies.get(currentCaller.get().companyId()).isOwnAssignmentsOnly();
    }

    /** Chooses; it holds from everybody's next request (D11). Choosing the same changes nothing. */
    @Retry
    @Requires(Right.MAINTAIN)
    public void choose(boolean ownAssignmentsOnly) {
        Company bureau = companies.getForUpdate(currentCaller.get().companyId());
        boolean before = bureau.isOwnAssignmentsOnly();
        if (before == ownAssignmentsOnly) {
            return;
        }
        bureau.showOwnAssignmentsOnly(ownAssignmentsOnly);
        facts.fire(new VisibilityChosen(
                bureau.id(),
                Fact.Readers.ofCompany(bureau.id(), true),
                Visibility.of(before),
                Visibility.of(ownAssignmentsOnly)));
    }
}
