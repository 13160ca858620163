package se.samverk.conversation;

import java.time.LocalDate;

/**
 * How many questions of a company wait.
 *
 * @param answerBy the nearest day by which one shall be answered; null for none
 */
public record WaitingQuestions(String companyId, Long count, LocalDate answerBy) {}
