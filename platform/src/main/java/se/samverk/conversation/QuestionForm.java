package se.samverk.conversation;

import java.time.LocalDate;

/**
 * What is asked of the other side.
 *
 * @param text the question
 * @param answerBy the day on which an answer is wished for at the latest; null for none
 */
public record QuestionForm(Topic topic, String text, LocalDate answerBy) {}
