package se.samverk.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.caller.Right;
import se.samverk.web.page.WebPage;

/** The signed-in person, for pages. */
@Named("caller")
@RequestScoped
public class CallerBean {

    /** The attribute of a request that was refused for another reason than the role: which text says what is missing. */
    public static final String LACKING = "samverk.lacking";

    @Inject
    CurrentCaller currentCaller;

    public boolean isSignedIn() {
        return currentCaller.find().isPresent();
    }

    public String getName() {
        return currentCaller.find().map(Caller::name).orElse("");
    }

    /** The first letters of the first and the last name. */
    public String getInitials() {
        String[] names = getName().split("\\s+");
        return Arrays.stream(new String[] {names[0], names.length > 1 ? names[names.length - 1] : ""})
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    public String getCompanyName() {
        return currentCaller.find().map(Caller::companyName).orElse("");
    }

    /**
     * The person and the company it acts in, so that what it has typed in a tab is offered to
     * nobody else; empty for nobody.
     */
    public String getOwner() {
        return currentCaller
                .find()
                .map(caller -> caller.userId() + "|" + caller.managedCompanyId())
                .orElse("");
    }

    /** Whether a bureau's employee is in a client's company, to see to its users (D6a). */
    public boolean isVisiting() {
        return currentCaller.find().map(Caller::isVisiting).orElse(false);
    }

    /** Whether somebody reads in a company that it is no member of, until a day (D7f). */
    public boolean isReading() {
        return currentCaller.find().map(Caller::isReading).orElse(false);
    }

    /** The last day on which a reader reads; null for a member. */
    public LocalDate getReadsUntil() {
        return currentCaller
                .find()
                .map(Caller::reading)
                .map(Caller.Reading::until)
                .orElse(null);
    }

    /** Whether what stands around every page of a portal is the caller's: not a visitor's, nor a reader's. */
    public boolean isAtHome() {
        return !isVisiting() && !isReading();
    }

    public String getVisitedName() {
        return currentCaller
                .find()
                .map(Caller::visit)
                .map(Caller.Visit::companyName)
                .orElse("");
    }

    public boolean isBureau() {
        return currentCaller.find().map(Caller::bureau).orElse(false);
    }

    /** Where the person's own account is, in the portal of the company. */
    public String getProfilePath() {
        return (isBureau() ? WebPage.BUREAU_PROFILE : WebPage.PROFILE).address();
    }

    /** The text that names the role. */
    public String getRoleKey() {
        return currentCaller.find().map(CallerBean::roleKey).orElse("");
    }

    private static String roleKey(Caller caller) {
        if (caller.isReading()) {
            return "readers.role";
        }
        if (!caller.bureau()) {
            return "role." + caller.role();
        }
        return "permission." + (caller.permission() == null ? Permission.STANDARD : caller.permission());
    }

    /** The text that says what is missing where something was forbidden, and whom to ask for it. */
    public String getLackingKey() {
        Object told = Faces.getRequestAttribute(LACKING);
        if (told != null) {
            return told.toString();
        }
        return switch (getRoleKey()) {
            case "permission.STANDARD" -> "error.forbiddenStandard";
            case "readers.role" -> "error.forbiddenReader";
            case "role.USER" -> "error.forbiddenUser";
            default -> "error.forbiddenText";
        };
    }

    /** Whether the person has a right, by its name; pages and services ask the same table. */
    public boolean may(String right) {
        return currentCaller.find().map(Right.valueOf(right)::isGrantedTo).orElse(false);
    }
}
