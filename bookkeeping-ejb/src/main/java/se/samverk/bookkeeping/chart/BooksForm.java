package se.samverk.bookkeeping.chart;

import java.time.LocalDate;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.shared.Language;

/**
 * How books are to be opened.
 *
 * @param startsOn the first day of the first fiscal year
 * @param endsOn its last day
 * @param language of the accounts' names
 */
public record BooksForm(LegalForm legalForm, LocalDate startsOn, LocalDate endsOn, Language language) {}
