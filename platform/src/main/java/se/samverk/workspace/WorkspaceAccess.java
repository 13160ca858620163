package se.samverk.workspace;

import java.time.Instant;
import se.samverk.caller.Caller;

/**
 * Decides who may go into which company's service, and for what. It has one implementation, in the package {@code
 * access}: that one knows collaborations and assignments, which a service must not, so the service
 * knows the question only. What a service keeps belongs to company × service (D7d), and so does
 * the decision.
 */
public interface WorkspaceAccess {

    /**
     * How the caller comes in, as of now; nothing is remembered between calls. Asked within the
     * transaction of what it is asked for.
     *
     * @return one that reaches NONE also for a company or a service that there is not
     */
    Admission admit(Caller caller, String companyId, String serviceCode);

    /** Who worked in a company's service at a moment, and how the tasks were divided then. */
    Staffing staffing(String companyId, String serviceCode, Instant moment);
}
