package se.samverk.mailin;

import se.samverk.limit.Limit;

/** How much comes by mail. */
public final class MailInLimits {

    /** Of a company: more is no bookkeeping but somebody who found the address. */
    static final Limit MAILS = Limit.aDay("MAIL_IN", 200);

    /** Of a company: those beyond that are listed as not taken; of a flood nothing is kept. */
    static final Limit TOLD_BEYOND = Limit.aDay("MAIL_IN_BEYOND", 200);

    /** To one person. */
    static final Limit ANSWERS = Limit.aDay("MAIL_IN_ANSWERS", 5);

    /** Of one mail: by then it is its own fault. */
    static final Limit TRIES = Limit.aDay("MAIL_IN_TRIES", 5);

    /** Of one mail in the mailbox, also one that cannot even be read: it waits for the next day. */
    static final Limit READS = Limit.aDay("MAIL_IN_READS", 10);

    /** Of a whole mail as it is sent, where files take a third more than they are. */
    static final int MOST_BYTES = 25_000_000;

    static final int MOST_MEGABYTES = 25;

    /** Lines that may begin a part: of {@link #MOST_PARTS} parts, and what else looks like one. */
    static final int MOST_BOUNDARIES = 2_000;

    static final int MOST_FILES = 20;

    /** A mail within a mail within a mail, each with parts of its own. */
    static final int DEEPEST = 8;

    static final int MOST_PARTS = 100;

    /** A smaller picture is a signature or a logo: no photograph of a receipt is. */
    static final int SMALLEST_PICTURE = 20_000;

    /** Of one wake-up; the next one goes on. */
    static final int MOST_AT_ONCE = 25;

    /** Companies that one mail is for. */
    static final int MOST_ADDRESSES = 3;

    static final int MOST_SHOWN = 20;
    static final int SHOWN_DAYS = 30;

    private MailInLimits() {}
}
