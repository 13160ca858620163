package se.samverk.bookkeeping.filing;

import java.time.LocalDate;

/** What the Tax Agency gives for a return that has come in. */
public record Receipt(String number, LocalDate day) {}
