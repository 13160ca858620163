package se.samverk.planted.client;

import se.samverk.log.HistoryRow;

/** A command knows the log that only observes it. */
public record KnowsLog(HistoryRow row) {}
