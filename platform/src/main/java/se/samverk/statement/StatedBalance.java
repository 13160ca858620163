package se.samverk.statement;

import java.time.LocalDate;
import se.samverk.shared.Amount;

/** What the bank says that an account held at the beginning or the end of a day. */
public record StatedBalance(LocalDate day, Amount amount) {}
