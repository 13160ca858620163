package se.samverk.web.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.caller.Caller;
import se.samverk.caller.Right;

/**
 * The pages of the portals that can be gone to from anywhere, with the right that each asks for.
 * They are found by their title and by the other texts that are named here.
 */
enum PortalPage {
    START(Right.VIEW_CLIENTS, "/byra/start", "pi-home", "overview.title"),
    CLIENTS(Right.VIEW_CLIENTS, "/byra/kunder", "pi-building", "clients.title", "clients.lead"),
    NEW_CLIENT(Right.EDIT_CLIENTS, "/byra/kund-ny", "pi-plus", "clients.new"),
    IMPORT(Right.EDIT_CLIENTS, "/byra/importera", "pi-upload", "import.title", "import.lead"),
    EXPORT(Right.VIEW_CLIENTS, "/byra/exportera", "pi-download", "export.title", "export.lead"),
    CATALOGUE(
            Right.VIEW_CLIENTS,
            "/byra/samarbeten",
            "pi-sitemap",
            "catalogue.title",
            "shell.collaborations",
            "catalogue.lead"),
    INVITATIONS(Right.VIEW_CLIENTS, "/byra/inbjudningar", "pi-envelope", "invitations.title", "invitations.lead"),
    INVITE_MANY(Right.INVITE, "/byra/bjud-in-flera", "pi-send", "bulk.title", "bulk.lead"),
    RUNS(Right.VIEW_CLIENTS, "/byra/korningar", "pi-sync", "runs.title", "runs.lead"),
    EMPLOYEES(Right.MANAGE_USERS, "/byra/medarbetare", "pi-users", "employees.title", "employees.lead"),
    ACCESS(Right.VIEW_CLIENTS, "/byra/atkomst", "pi-question-circle", "access.title", "access.menu", "access.lead"),
    LINKS(
            Right.MAINTAIN,
            "/byra/underhall/samarbeten",
            "pi-link",
            "shell.maintenance.collaborations",
            "shell.maintenance",
            "link.title",
            "link.lead"),
    MAILS(Right.MAINTAIN, "/byra/underhall/mejl", "pi-send", "sentMails.title", "shell.maintenance", "sentMails.lead"),
    BUREAU_LOG(Right.MAINTAIN, "/byra/underhall/logg", "pi-history", "log.title", "shell.maintenance", "log.lead"),
    BUREAU_NEWS(Right.VIEW_CLIENTS, "/byra/notiser", "pi-bell", "news.title", "news.lead.byra"),
    BUREAU_PROFILE(
            Right.VIEW_CLIENTS,
            "/byra/profil",
            "pi-user",
            "profile.title",
            "profile.lead",
            "profile.password",
            "profile.language"),

    SERVICES(Right.VIEW_OWN_COLLABORATIONS, "/mina/tjanster", "pi-th-large", "services.title", "overview.title"),
    COLLABORATIONS(
            Right.VIEW_OWN_COLLABORATIONS, "/mina/samarbeten", "pi-sitemap", "shell.collaborations", "mine.lead"),
    PLAN(Right.VIEW_OWN_COLLABORATIONS, "/mina/plan", "pi-check-square", "plan.mine", "plan.mineLead"),
    COMPANY(
            Right.VIEW_OWN_COLLABORATIONS,
            "/mina/foretag",
            "pi-building",
            "company.title",
            "company.lead",
            "field.organisationNumber",
            "company.customerNumber",
            "person.mainContact"),
    USERS(Right.MANAGE_USERS, "/mina/anvandare", "pi-users", "users.title", "users.lead"),
    LOG(Right.READ_LOG, "/mina/logg", "pi-history", "log.title", "log.lead"),
    NEWS(Right.VIEW_OWN_COLLABORATIONS, "/mina/notiser", "pi-bell", "news.title", "news.lead.mina"),
    PROFILE(
            Right.VIEW_OWN_COLLABORATIONS,
            "/mina/profil",
            "pi-user",
            "profile.title",
            "profile.lead",
            "profile.password",
            "profile.language"),
    HELP(Right.VIEW_COLLABORATION, "/hjalp", "pi-question-circle", "shell.help", "shell.helpLead");

    private final Right right;
    private final String href;
    private final String icon;
    private final String titleKey;
    private final List<String> moreKeys;

    PortalPage(Right right, String href, String icon, String titleKey, String... moreKeys) {
        this.right = right;
        this.href = href;
        this.icon = icon;
        this.titleKey = titleKey;
        this.moreKeys = List.of(moreKeys);
    }

    /** Those of the caller's portal that it may open. */
    static List<PortalPage> of(Caller caller) {
        String other = caller.bureau() ? "/mina/" : "/byra/";
        return Arrays.stream(values())
                .filter(page -> !page.href.startsWith(other))
                .filter(page -> page.right.isGrantedTo(caller))
                .toList();
    }

    String href() {
        return href;
    }

    String icon() {
        return icon;
    }

    String titleKey() {
        return titleKey;
    }

    boolean isMaintenance() {
        return moreKeys.contains("shell.maintenance");
    }

    /** The keys of all texts that it is found by. */
    Stream<String> keys() {
        return Stream.concat(Stream.of(titleKey), moreKeys.stream());
    }
}
