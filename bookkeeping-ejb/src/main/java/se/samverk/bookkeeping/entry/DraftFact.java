package se.samverk.bookkeeping.entry;

import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/**
 * A draft has been made, or is gone. What is typed in between is not recorded: nothing of it is in the books.
 *
 * @param after its text; null for none
 */
public record DraftFact(Occasion occasion, String draftId, Readers readers, String after, Side side)
        implements NewsFact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        DRAFT_KEPT,
        DRAFT_DISCARDED,
        ENTRY_PROPOSED,
        PROPOSAL_POSTED,
        PROPOSAL_SENT_BACK,
        PROPOSAL_DISCARDED
    }

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("entry-draft", draftId);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public boolean news() {
        return switch (occasion) {
            case DRAFT_KEPT, DRAFT_DISCARDED -> false;
            case ENTRY_PROPOSED, PROPOSAL_POSTED, PROPOSAL_SENT_BACK, PROPOSAL_DISCARDED -> true;
        };
    }

    @Override
    public String about() {
        return after;
    }

    @Override
    public WorkMail mail() {
        return switch (occasion) {
            case ENTRY_PROPOSED -> BooksMail.ENTRY_PROPOSED;
            case PROPOSAL_SENT_BACK -> BooksMail.PROPOSAL_SENT_BACK;
            default -> null;
        };
    }
}
