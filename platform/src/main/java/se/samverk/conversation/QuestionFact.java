package se.samverk.conversation;

import se.samverk.shared.PlainText;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/**
 * Something was asked, answered or closed (BFNAR 2013:2, the processing history).
 *
 * @param serviceCode the service in which it was done
 * @param askedOf the user who is asked; null for everybody on the other side
 */
public record QuestionFact(
        Occasion occasion,
        String questionId,
        Readers readers,
        Said after,
        String serviceCode,
        Side side,
        String askedOf)
        implements NewsFact {

    private static final int LONGEST_ABOUT = 200;

    /** What happened; also the codes in the record. */
    public enum Occasion {
        QUESTION_ASKED,
        QUESTION_ANSWERED,
        QUESTION_CLOSED
    }

    /**
     * @param about what people call the topic
     * @param text the beginning of what was said; null for nothing
     */
    public record Said(String about, String text) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("question", questionId);
    }

    @Override
    public boolean news() {
        return true;
    }

    @Override
    public String about() {
        return PlainText.beginning(after.about(), LONGEST_ABOUT);
    }

    @Override
    public String person() {
        return askedOf;
    }

    @Override
    public WorkMail mail() {
        return switch (occasion) {
            case QUESTION_ASKED -> QuestionMail.QUESTION_ASKED;
            case QUESTION_ANSWERED -> QuestionMail.QUESTION_ANSWERED;
            case QUESTION_CLOSED -> null;
        };
    }
}
