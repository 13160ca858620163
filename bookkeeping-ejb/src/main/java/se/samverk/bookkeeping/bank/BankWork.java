package se.samverk.bookkeeping.bank;

import java.util.List;
import java.util.Map;

/**
 * The rows of a bank account that wait.
 *
 * @param counts how many rows are where
 * @param rows those of the tab, the latest booked first
 * @param more whether there are more that wait than are told
 */
public record BankWork(BankOverview overview, Map<BankTab, Long> counts, List<WorkRow> rows, boolean more) {}
