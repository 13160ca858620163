package se.samverk.web.people;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Role;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.MemberView;
import se.samverk.log.LastChangeService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.web.request.Mends;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Conflict;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** What one person is in the company, and changing it. */
@Named("personPage")
@ViewScoped
public class PersonBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MemberService members;

    @Inject
    transient MemberRoleService roles;

    @Inject
    transient AssignmentService assignments;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient PeopleBean people;

    @Inject
    transient LastChangeService lastChanges;

    @Inject
    transient Formats formats;

    @Inject
    transient Mends mends;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String id;

    private MemberView view;
    private Role role;
    private long openAssignments;
    private Conflict<RoleChosen> conflict;

    @PostConstruct
    void load() {
        view = members.view(id);
        role = view.role();
        openAssignments = people.isInBureau() ? assignments.countOpenOf(id) : 0;
    }

    public void saveRole() {
        offerMends();
        try {
            roles.changeRole(view.userId(), role, view.version());
        } catch (BusinessException refused) {
            if (refused.code() != ErrorCode.STALE) {
                throw refused;
            }
            meet();
            if (!conflict.isSettled()) {
                return;
            }
        }
        done("people.roleSaved");
    }

    /** Somebody else was first: what both have chosen is shown, and saved by the next press. */
    private void meet() {
        RoleChosen opened = new RoleChosen(view.role());
        view = members.view(id);
        conflict = new Conflict<>(
                opened,
                new RoleChosen(view.role()),
                new RoleChosen(role),
                lastChanges.ofMember(id).orElse(null),
                new RoleWords(formats, people));
        role = conflict.merged().role();
    }

    /** Puts the role that somebody else has saved into the form. */
    public void take(String field) {
        role = conflict.take(field, new RoleChosen(role)).role();
    }

    /** What somebody else saved while the form was open; null for nothing. */
    public Conflict<RoleChosen> getConflict() {
        return conflict;
    }

    public List<Conflict.Line> getConflictLines() {
        return conflict == null ? List.of() : conflict.lines(new RoleChosen(role));
    }

    /** The form as it is compared with what somebody else has saved. */
    public record RoleChosen(Role role) {}

    private record RoleWords(Formats formats, PeopleBean people) implements Conflict.Words {
        @Override
        public String label(String field) {
            return formats.message(people.isInBureau() ? "person.permission" : "person.role");
        }

        @Override
        public String value(String field, Object value) {
            return formats.message(people.roleKey((Role) value));
        }
    }

    public void chooseMainContact() {
        offerMends();
        roles.chooseMainContact(view.userId(), view.version());
        done("people.mainContactChosen");
    }

    public void deactivate() {
        offerMends();
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
        offerMends();
        members.inviteAgain(view.userId(), view.version());
        done("people.invitedAgain");
    }

    /** Somebody else is to be chosen first, among the others in the list (D10). */
    private void offerMends() {
        String list = people.getListHref();
        mends.offer(ErrorCode.MAIN_CONTACT_REQUIRED, list, formats.message("mend.mainContact"));
        mends.offer(ErrorCode.LAST_ADMINISTRATOR, list, formats.message("mend.administrator"));
        mends.offer(ErrorCode.LAST_FULL_PERMISSION, list, formats.message("mend.fullPermission"));
        mends.offer(
                ErrorCode.USER_INACTIVE, people.personHref(view.userId()), formats.message("mend.open", view.name()));
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
