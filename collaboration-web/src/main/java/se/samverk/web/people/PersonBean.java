package se.samverk.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.assignment.AssignmentService;
import se.samverk.identity.CurrentCaller;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.MemberView;
import se.samverk.identity.Role;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;

/** What one person is in the company, and changing it. */
@Named("personPage")
@ViewScoped
public class PersonBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient MemberService members;
    @Inject transient MemberRoleService roles;
    @Inject transient AssignmentService assignments;
    @Inject transient CurrentCaller currentCaller;
    @Inject transient PeopleBean people;
    @Inject transient Notices notices;

    @Inject
    @PathPart(0)
    String id;

    private MemberView view;
    private Role role;
    private long openAssignments;

    @PostConstruct
    void load() {
        view = members.view(id);
        role = view.role();
        openAssignments = people.isInBureau() ? assignments.countOpenOf(id) : 0;
    }

    public void saveRole() {
        roles.changeRole(view.userId(), role, view.version());
        done("people.roleSaved");
    }

    public void chooseMainContact() {
        roles.chooseMainContact(view.userId(), view.version());
        done("people.mainContactChosen");
    }

    public void deactivate() {
        roles.deactivate(view.userId(), view.version());
        if (openAssignments > 0 && !isOneself()) {
            notices.sayAndGo(people.personHref(view.userId()), "people.deactivated", view.name());
            return;
        }
        done("people.deactivated");
    }

    public void reactivate() {
        roles.reactivate(view.userId(), view.version());
        done("people.reactivated");
    }

    public void inviteAgain() {
        members.inviteAgain(view.userId(), view.version());
        done("people.invitedAgain");
    }

    /** Who gives up its own right to be here is led to where it may be. */
    private void done(String key) {
        notices.sayAndGo(isOneself() ? "/hem" : people.getListHref(), key, view.name());
    }

    private boolean isOneself() {
        return currentCaller.get().userId().equals(view.userId());
    }

    public MemberView getView() {
        return view;
    }

    public boolean isActive() {
        return view.status() != MemberView.Status.INACTIVE;
    }

    public boolean isAwaited() {
        return view.status() == MemberView.Status.AWAITED;
    }

    /** In how many assignments that go on the employee is to be replaced. */
    public long getOpenAssignments() {
        return openAssignments;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
