package se.samverk.access;

import java.util.List;
import se.samverk.workspace.Admission;

/**
 * Whose service somebody is in, and how it came in.
 *
 * @param companyName as the bureau calls its client; the company's own name on its own side
 * @param clientId in the register of the caller's bureau; null on the company's own side
 * @param collaborationId the last between the two; null for none
 * @param variantCode what was agreed; null for none
 * @param admission reaches NONE for somebody of the bureau who sees the client but does not come into the service
 * @param otherServices what the two have beside it, by code
 */
public record WorkspaceView(
        String companyId,
        String companyName,
        String organisationNumber,
        String customerNumber,
        String clientId,
        String collaborationId,
        String serviceCode,
        String variantCode,
        Admission admission,
        List<String> otherServices) {

    public WorkspaceView {
        otherServices = List.copyOf(otherServices);
    }
}
