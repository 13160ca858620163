package se.samverk.bookkeeping.closing;

import java.time.YearMonth;
import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/** A period has been locked, attested or opened again, for everybody to read who keeps the books. */
public record PeriodFact(Occasion occasion, String month, Readers readers, Change after, Side side)
        implements NewsFact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        PERIOD_LOCKED,
        PERIOD_REOPENED,
        PERIOD_ATTESTED,
        CLOSING_PERIOD_LOCKED,
        CLOSING_PERIOD_REOPENED
    }

    /**
     * @param month as 2026-03
     * @param reason null where none was given
     */
    public record Change(String month, String reason) {}

    /** Who did it, and who reads of it. */
    record By(Side side, Readers readers) {}

    static PeriodFact locked(PeriodRef period, String reason, By by) {
        return of(period.closing() ? Occasion.CLOSING_PERIOD_LOCKED : Occasion.PERIOD_LOCKED, period, reason, by);
    }

    static PeriodFact reopened(PeriodRef period, String reason, By by) {
        return of(period.closing() ? Occasion.CLOSING_PERIOD_REOPENED : Occasion.PERIOD_REOPENED, period, reason, by);
    }

    static PeriodFact attested(YearMonth month, By by) {
        return of(Occasion.PERIOD_ATTESTED, new PeriodRef(month, false), null, by);
    }

    private static PeriodFact of(Occasion occasion, PeriodRef period, String reason, By by) {
        String month = period.month().toString();
        return new PeriodFact(occasion, month, by.readers(), new Change(month, reason), by.side());
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("period", month);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean news() {
        return occasion == Occasion.PERIOD_REOPENED || occasion == Occasion.CLOSING_PERIOD_REOPENED;
    }

    @Override
    public String about() {
        return month;
    }

    @Override
    public WorkMail mail() {
        return news() ? BooksMail.PERIOD_REOPENED : null;
    }
}
