package se.samverk.planted.client;

import se.samverk.audit.HistoryRow;

/** A command knows the log that only observes it. */
public record KnowsAudit(HistoryRow row) {}
