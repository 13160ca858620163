package se.samverk.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Role;
import se.samverk.identity.MemberService;
import se.samverk.identity.MemberView;
import se.samverk.web.page.LocalPath;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;

/**
 * The list of people, the addresses of its pages and its words: a bureau speaks of employees and
 * their permission where a client's company speaks of users and their role. Kept with the page,
 * since a form does not carry the address it was opened by.
 */
@Named("people")
@ViewScoped
public class PeopleBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "ny";

    @Inject
    transient MemberService members;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    @PathPart(0)
    String part;

    @Inject
    @Param(name = "tillbaka")
    String wantedBack;

    private transient List<MemberView> rows;

    public boolean isListed() {
        return part == null;
    }

    public boolean isAdding() {
        return NEW.equals(part);
    }

    /** Whether these are the employees of the caller's bureau. */
    public boolean isInBureau() {
        return currentCaller
                .find()
                .map(caller -> caller.bureau() && !caller.isVisiting())
                .orElse(false);
    }

    public List<MemberView> getRows() {
        if (rows == null) {
            rows = members.list();
        }
        return rows;
    }

    /** Whether nobody is the company's main contact, so that no collaboration can be ended (S6). */
    public boolean isMainContactMissing() {
        return getRows().stream().noneMatch(MemberView::mainContact);
    }

    public Role[] getRoles() {
        return Role.values();
    }

    /** The text that names what goes with a role here. */
    public String roleKey(Role role) {
        if (!isInBureau()) {
            return "role." + role;
        }
        return role == Role.ADMINISTRATOR ? "permission.FULL" : "permission.STANDARD";
    }

    public String roleTextKey(Role role) {
        return (isInBureau() ? "people.permission." : "people.role.") + role;
    }

    public String getListHref() {
        return href("");
    }

    public String getNewHref() {
        return href("/" + NEW);
    }

    public String personHref(String userId) {
        return href("/" + userId);
    }

    private String href(String below) {
        String list = isInBureau() ? WebPage.EMPLOYEES.address() : WebPage.USERS.address();
        return new Href(list + below).with("tillbaka", getBack()).toString();
    }

    /** The page that sent the person here to remedy something; null when none did. */
    public String getBack() {
        return LocalPath.or(wantedBack, null);
    }
}
