package se.samverk.access;

/**
 * Names what waits: a kind of work in a company's service.
 *
 * @param subjectId the one thing that it is about; null where a list shows all
 */
public record WaitingRow(String customerNumber, String serviceCode, String kind, String subjectId) {}
