package se.samverk.workspace;

import java.time.LocalDate;

/**
 * Something in a company's service that waits for somebody.
 *
 * @param kind what it is; the name of a text and of a page
 * @param count how much there is of it
 * @param due by when; null for no day
 * @param subjectId the one thing that it is about; null where a list shows all
 */
public record WaitingTask(String companyId, String kind, long count, LocalDate due, String subjectId) {}
