package se.samverk.web.help;

/**
 * The questions that the help page answers, in their order, and the screen where each is dealt
 * with. The texts stand in the bundles under {@code help.}
 */
public enum HelpTopic {
    BUREAU_WHAT(true, "/byra/samarbeten"),
    BUREAU_BEGIN(true, "/byra/kunder"),
    BUREAU_PLAN(true, "/byra/kunder"),
    BUREAU_ANSWER(true, "/byra/inbjudningar"),
    BUREAU_OTHER(true, "/byra/inbjudningar"),
    BUREAU_SETTINGS(true, "/byra/kunder?status=ACTIVE"),
    BUREAU_VARIANT(true, "/byra/kunder?status=ACTIVE"),
    BUREAU_PASSWORD(true, "/glomt-losenord"),
    BUREAU_ACCESS(true, "/byra/atkomst"),
    BUREAU_LINKED(true, "/byra/underhall/samarbeten?kopplade=1"),
    BUREAU_LEAVING(true, "/byra/medarbetare"),
    BUREAU_END(true, "/byra/kunder?status=ACTIVE"),
    BUREAU_CONTACT(true, "/byra/kunder?status=ACTIVE"),
    CLIENT_WHAT(false, "/mina/tjanster"),
    CLIENT_ANSWER(false, "/mina/tjanster"),
    CLIENT_PLAN(false, "/mina/plan"),
    CLIENT_SETTINGS(false, "/mina/samarbeten"),
    CLIENT_VARIANT(false, "/mina/samarbeten"),
    CLIENT_END(false, "/mina/samarbeten"),
    CLIENT_CONTACT(false, "/mina/anvandare"),
    CLIENT_OTHER(false, "/mina/samarbeten"),
    CLIENT_USERS(false, "/mina/anvandare"),
    CLIENT_PASSWORD(false, "/glomt-losenord");

    private final boolean bureau;
    private final String href;

    HelpTopic(boolean bureau, String href) {
        this.bureau = bureau;
        this.href = href;
    }

    /** Whether it is a question of a bureau's; else a client's. */
    public boolean isBureau() {
        return bureau;
    }

    /** Where it is dealt with. */
    public String getHref() {
        return href;
    }

    /** The rest of the key of one of its texts. */
    public String plus(String part) {
        return name() + part;
    }
}
