package se.samverk.conversation;

import java.time.LocalDate;

/**
 * What is asked of the other side.
 *
 * @param text the question
 * @param answerBy the day on which an answer is wished for at the latest; null for none
 * @param askedOf the user who is asked; null for everybody on the other side
 */
public record QuestionForm(Topic topic, String text, LocalDate answerBy, String askedOf) {

    /** A question to everybody on the other side. */
    public QuestionForm(Topic topic, String text, LocalDate answerBy) {
        this(topic, text, answerBy, null);
    }
}
