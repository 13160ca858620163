package se.samverk.web.help;

import static se.samverk.web.page.WebPage.ACCESS;
import static se.samverk.web.page.WebPage.CATALOGUE;
import static se.samverk.web.page.WebPage.CLIENTS;
import static se.samverk.web.page.WebPage.COLLABORATIONS;
import static se.samverk.web.page.WebPage.EMPLOYEES;
import static se.samverk.web.page.WebPage.FORGOTTEN_PASSWORD;
import static se.samverk.web.page.WebPage.INVITATIONS;
import static se.samverk.web.page.WebPage.LINKS;
import static se.samverk.web.page.WebPage.PLAN;
import static se.samverk.web.page.WebPage.READERS;
import static se.samverk.web.page.WebPage.READING;
import static se.samverk.web.page.WebPage.SERVICES;
import static se.samverk.web.page.WebPage.START;
import static se.samverk.web.page.WebPage.USERS;

import se.samverk.web.page.WebPage;

/**
 * The questions that the help page answers, in their order, and the screen where each is dealt
 * with. The texts stand in the bundles under {@code help.}
 */
public enum HelpTopic {
    BUREAU_WHAT(true, CATALOGUE),
    BUREAU_BEGIN(true, CLIENTS),
    BUREAU_PLAN(true, CLIENTS),
    BUREAU_ANSWER(true, INVITATIONS),
    BUREAU_OTHER(true, INVITATIONS),
    BUREAU_SETTINGS(true, CLIENTS, "?status=ACTIVE"),
    BUREAU_VARIANT(true, CLIENTS, "?status=ACTIVE"),
    BUREAU_PASSWORD(true, FORGOTTEN_PASSWORD),
    BUREAU_ACCESS(true, ACCESS),
    BUREAU_LINKED(true, LINKS, "?kopplade=1"),
    BUREAU_LEAVING(true, EMPLOYEES),
    BUREAU_END(true, CLIENTS, "?status=ACTIVE"),
    BUREAU_CONTACT(true, CLIENTS, "?status=ACTIVE"),
    BUREAU_BOOKS_BEGIN(true, CLIENTS, "?status=ACTIVE"),
    BUREAU_BOOKS_DOERS(true, ACCESS),
    BUREAU_BOOKS_WAITING(true, START),
    BUREAU_BOOKS_VAT(true, START),
    BUREAU_RECEIPTS(true, START),
    BUREAU_DOCUMENTS(true, CLIENTS, "?status=ACTIVE"),
    CLIENT_WHAT(false, SERVICES),
    CLIENT_ANSWER(false, SERVICES),
    CLIENT_PLAN(false, PLAN),
    CLIENT_SETTINGS(false, COLLABORATIONS),
    CLIENT_VARIANT(false, COLLABORATIONS),
    CLIENT_END(false, COLLABORATIONS),
    CLIENT_CONTACT(false, USERS),
    CLIENT_OTHER(false, COLLABORATIONS),
    CLIENT_USERS(false, USERS),
    CLIENT_READERS(false, READERS),
    CLIENT_PASSWORD(false, FORGOTTEN_PASSWORD),
    CLIENT_BOOKS_BEGIN(false, SERVICES),
    CLIENT_BOOKS_DOERS(false, USERS),
    CLIENT_BOOKS_PROPOSE(false, SERVICES),
    CLIENT_BOOKS_VAT(false, SERVICES),
    CLIENT_RECEIPTS(false, SERVICES),
    CLIENT_DOCUMENTS(false, SERVICES),
    READER_WHAT(false, READING),
    READER_ASK(false, READING),
    READER_LONGER(false, READING);

    private final boolean bureau;
    private final String href;

    HelpTopic(boolean bureau, WebPage page) {
        this(bureau, page, "");
    }

    HelpTopic(boolean bureau, WebPage page, String query) {
        this.bureau = bureau;
        this.href = page.address() + query;
    }

    /** Whether it is a question of a bureau's; else a client's. */
    public boolean isBureau() {
        return bureau;
    }

    /** Whether it is a question of a time-limited reader's. */
    public boolean isReader() {
        return href.equals(READING.address());
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
