package se.samverk.bookkeeping.budget;

import java.util.List;
import se.samverk.shared.Amount;

/**
 * What is budgeted for an account.
 *
 * @param months an amount for each month of the year; income and costs are both positive
 */
public record BudgetRow(String account, String name, List<Amount> months) {

    public BudgetRow {
        months = List.copyOf(months);
    }

    public Amount total() {
        return Amount.sum(months);
    }
}
