package se.samverk.conversation;

import java.time.LocalDate;
import se.samverk.workspace.Side;

/**
 * What is asked of the other side.
 *
 * @param text the question
 * @param answerBy the day on which an answer is wished for at the latest; null for none
 * @param askedOf the user who is asked; null for everybody on the other side
 * @param to the side that a reader asks (D7f), null for the company; a side asks the other one, whatever stands here
 */
public record QuestionForm(Topic topic, String text, LocalDate answerBy, String askedOf, Side to) {

    /** From one side to the other. */
    public QuestionForm(Topic topic, String text, LocalDate answerBy, String askedOf) {
        this(topic, text, answerBy, askedOf, null);
    }

    /** A question to everybody on the other side. */
    public QuestionForm(Topic topic, String text, LocalDate answerBy) {
        this(topic, text, answerBy, null);
    }
}
