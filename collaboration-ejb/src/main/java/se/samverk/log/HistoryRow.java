package se.samverk.log;

import java.time.Instant;

/** One event in a client's history: when, who, what. */
public record HistoryRow(Instant happenedAt, String userName, Recorded recorded) {}
