package se.samverk.web.assignment;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.identity.UserId;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.ClientTab;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.workspace.ServiceRole;

/** What the participants of a present assignment are in the services that are linked to it. */
@Named("participantRoles")
@ViewScoped
public class ParticipantRolesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AssignmentService assignments;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String clientId;

    /** Null for a new assignment, which has no participants yet. */
    @Inject
    @PathPart(1)
    String id;

    private final ArrayList<ParticipantFields> lines = new ArrayList<>();
    private String name;
    private int version;

    @PostConstruct
    void load() {
        if (id != null) {
            fill(assignments.list(clientId).stream()
                    .filter(present -> present.id().equals(id))
                    .findFirst()
                    .orElseThrow(BusinessException::notFound));
        }
    }

    /** The responsible approves whatever it takes part in besides. */
    private void fill(AssignmentView view) {
        name = view.name();
        version = view.version();
        IntStream.range(0, view.participantIds().size())
                .filter(at -> !view.participantIds().get(at).equals(view.responsibleId()))
                .mapToObj(at -> new ParticipantFields(
                        new UserId(view.participantIds().get(at)),
                        view.participantNames().get(at),
                        view.participantRoles().get(at)))
                .forEach(lines::add);
    }

    public void save() {
        assignments.chooseRoles(
                id,
                lines.stream().collect(Collectors.toMap(ParticipantFields::userId, ParticipantFields::getRole)),
                version);
        notices.sayAndGo(ClientTab.ASSIGNMENTS.of(clientId), "participantRoles.saved", name);
    }

    public List<ParticipantFields> getLines() {
        return List.copyOf(lines);
    }

    public List<ServiceRole> getChoices() {
        return AssignmentService.ROLES;
    }
}
