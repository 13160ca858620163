package se.samverk.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Role;
import se.samverk.identity.IdentityError;
import se.samverk.identity.MemberRoleService;
import se.samverk.identity.MemberService;
import se.samverk.identity.MemberView;
import se.samverk.log.LastChange;
import se.samverk.log.LastChangeService;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Conflict;
import se.samverk.web.shell.ConflictForm;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** What one person is in the company, and changing it. */
@Named("personPage")
@ViewScoped
public class PersonBean extends ConflictForm<PersonBean.RoleChosen> {

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
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String id;

    private MemberView view;
    private Role role;
    private long openAssignments;

    @PostConstruct
    void load() {
        open();
        openAssignments = people.isInBureau() ? assignments.countOpenOf(id) : 0;
    }

    public void saveRole() {
        offerRemedies();
        if (saved(() -> roles.changeRole(view.userId(), role, view.version()))) {
            done("people.roleSaved");
        }
    }

    @Override
    protected RoleChosen read() {
        view = members.view(id);
        return new RoleChosen(view.role());
    }

    @Override
    protected RoleChosen entered() {
        return new RoleChosen(role);
    }

    @Override
    protected void fill(RoleChosen form) {
        role = form.role();
    }

    @Override
    protected LastChange lastChange() {
        return lastChanges.ofMember(id).orElse(null);
    }

    @Override
    protected Conflict.Words words() {
        return new RoleWords(formats, people);
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
        offerRemedies();
        roles.chooseMainContact(view.userId(), view.version());
        done("people.mainContactChosen");
    }

    public void deactivate() {
        offerRemedies();
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
        offerRemedies();
        members.inviteAgain(view.userId(), view.version());
        done("people.invitedAgain");
    }

    /** Somebody else is to be chosen first, among the others in the list (D10). */
    private void offerRemedies() {
        String list = people.getListHref();
        remedies.offer(IdentityError.MAIN_CONTACT_REQUIRED, list, formats.message("remedy.mainContact"));
        remedies.offer(IdentityError.LAST_ADMINISTRATOR, list, formats.message("remedy.administrator"));
        remedies.offer(IdentityError.LAST_FULL_PERMISSION, list, formats.message("remedy.fullPermission"));
        remedies.offer(
                IdentityError.USER_INACTIVE,
                people.personHref(view.userId()),
                formats.message("remedy.open", view.name()));
    }

    /** Who gives up its own right to be here is led to where it may be. */
    private void done(String key) {
        notices.sayAndGo(isOneself() ? WebPage.HOME.address() : people.getListHref(), key, view.name());
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
