package se.samverk.access;

import jakarta.inject.Inject;
import java.util.List;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Collaborations;
import se.samverk.identity.Users;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.WorkspaceAccess;

/** Shows either side what is open before a collaboration ends (D5b). */
@Boundary
public class EndingPreviewService {

    @Inject
    Collaborations collaborations;

    @Inject
    WorkspaceAccess access;

    @Inject
    OpenWork work;

    @Inject
    Doors doors;

    @Inject
    Users users;

    @Inject
    CurrentCaller currentCaller;

    /**
     * Counts, in a constant number of statements, what both sides have left to do in the service.
     *
     * @throws BusinessException NOT_FOUND, also for a collaboration that the caller's company has no part in
     */
    @Requires(Right.VIEW_COLLABORATION)
    public EndingPreview view(String collaborationId) {
        Caller caller = currentCaller.get();
        Collaboration collaboration = collaborations.get(collaborationId, caller);
        String company = collaboration.companyId();
        boolean seen =
                access.admit(caller, company, collaboration.serviceCode()).isReading();
        return new EndingPreview(
                doors.customerNumber(company),
                seen,
                seen ? work.of(collaboration, caller.userId()) : List.of(),
                users.administrators(company).size());
    }
}
