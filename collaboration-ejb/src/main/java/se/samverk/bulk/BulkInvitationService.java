package se.samverk.bulk;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.assignment.Assignments;
import se.samverk.assignment.OpenAssignment;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Page;

/** Shows whom a service can be activated for, before many are invited at once. */
@Boundary
public class BulkInvitationService {

    @Inject
    Catalogue catalogue;

    @Inject
    ClientListService clients;

    @Inject
    Assignments assignments;

    /**
     * Somebody who can be invited.
     *
     * @param assignments those that go on, oldest first
     */
    public record Candidate(String clientId, String name, String number, List<OpenAssignment> assignments) {}

    /**
     * The clients that a list shows and that have no invitation and no collaboration in the service
     * (D3b), in the order of the list.
     *
     * @param more whether there are more than one run can invite
     */
    public record Candidates(List<Candidate> clients, boolean more) {}

    /**
     * Reads the candidates, in as many statements however many there are.
     *
     * @throws BusinessException NOT_FOUND for a service that is not on offer
     */
    @Requires(Right.INVITE)
    public Candidates candidates(String serviceCode, ClientQuery query) {
        catalogue.service(serviceCode);
        Page<ClientRow> found = clients.piece(query.lacking(serviceCode).from(null), RunStartService.MOST_INVITATIONS);
        Set<String> ids = found.rows().stream().map(ClientRow::id).collect(Collectors.toSet());
        Map<String, List<OpenAssignment>> open = assignments.openOf(ids);
        return new Candidates(
                found.rows().stream()
                        .map(row -> new Candidate(
                                row.id(), row.name(), row.number(), open.getOrDefault(row.id(), List.of())))
                        .toList(),
                found.after() != null);
    }
}
