package se.samverk.bookkeeping.closing;

import java.time.LocalDate;
import java.util.List;

/** A fiscal year with its periods: the months, then the one for its closing entries. */
public record YearPeriods(LocalDate startsOn, LocalDate endsOn, List<PeriodView> periods) {}
