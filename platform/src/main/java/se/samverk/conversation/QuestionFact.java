package se.samverk.conversation;

import se.samverk.shared.PlainText;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/**
 * Something was asked, answered or closed (BFNAR 2013:2, the processing history).
 *
 * @param serviceCode the service in which it was done
 * @param side that did it; where a reader asks, the one that it does not ask
 * @param askedOf the user who is asked; null for everybody on the other side
 * @param readerId the user who asks as a time-limited reader (D7f); null for a question between the two sides
 */
public record QuestionFact(
        Occasion occasion,
        String questionId,
        Readers readers,
        Said after,
        String serviceCode,
        Side side,
        String askedOf,
        String readerId)
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
        return readerId == null || occasion == Occasion.QUESTION_ASKED;
    }

    @Override
    public String told() {
        return readerId == null ? code() : "READER_ASKED";
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
        if (readerId != null) {
            return occasion == Occasion.QUESTION_ASKED ? QuestionMail.READER_ASKED : null;
        }
        return switch (occasion) {
            case QUESTION_ASKED -> QuestionMail.QUESTION_ASKED;
            case QUESTION_ANSWERED -> QuestionMail.QUESTION_ANSWERED;
            case QUESTION_CLOSED -> null;
        };
    }
}
