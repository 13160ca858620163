package se.samverk.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.caller.Role;
import se.samverk.identity.IdentityError;
import se.samverk.identity.MemberService;
import se.samverk.shared.PlainText;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Adding a person to the company. */
@Named("personForm")
@ViewScoped
public class PersonFormBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MemberService members;

    @Inject
    transient PeopleBean people;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    private String name;
    private String email;
    private Role role = Role.USER;

    public void add() {
        people.getRows().stream()
                .filter(row -> row.email().equalsIgnoreCase(PlainText.seen(email)))
                .findFirst()
                .ifPresent(row -> remedies.offer(
                        IdentityError.ALREADY_MEMBER,
                        people.personHref(row.userId()),
                        formats.message("remedy.open", row.name())));
        members.add(name, email, role);
        notices.sayAndGo(people.getListHref(), "people.added", PlainText.seen(email));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
