package se.samverk.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.access.MemberRole;
import se.samverk.access.ServiceRoleService;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.identity.UserId;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.workspace.ServiceRole;

/** What one user of the company is in each of its services (D7e). */
@Named("serviceRoles")
@ViewScoped
public class ServiceRolesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ServiceRoleService roles;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String id;

    private final ArrayList<ServiceRoleFields> lines = new ArrayList<>();
    private boolean fixed;

    @PostConstruct
    void load() {
        if (Right.GIVE_SERVICE_ROLES.isGrantedTo(currentCaller.get())) {
            List<MemberRole> present = roles.list(new UserId(id));
            present.forEach(role -> lines.add(new ServiceRoleFields(role)));
            fixed = present.stream().anyMatch(role -> !role.given());
        }
    }

    /** Gives the roles that were chosen; those that are as before are given again, which changes nothing. */
    public void save() {
        lines.forEach(line -> roles.choose(new UserId(id), line.getServiceCode(), line.chosen()));
        notices.sayAndGo(WebPage.USERS.of(id), "serviceRoles.saved");
    }

    public List<ServiceRoleFields> getLines() {
        return List.copyOf(lines);
    }

    /** Whether the role follows from being an administrator. */
    public boolean isFixed() {
        return fixed;
    }

    public List<Choice> getChoices() {
        return Stream.concat(
                        Stream.of(ServiceRoleFields.NONE),
                        Stream.of(ServiceRole.values()).map(Enum::name))
                .map(role -> new Choice(role, formats.message("serviceRole." + role), false))
                .toList();
    }
}
