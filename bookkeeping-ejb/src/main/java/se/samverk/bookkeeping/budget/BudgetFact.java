package se.samverk.bookkeeping.budget;

import java.math.BigDecimal;
import se.samverk.fact.Fact;

/** The budget of a fiscal year has been made or changed. */
public record BudgetFact(String yearId, Readers readers, Result before, Result after) implements Fact {

    /**
     * What it comes to.
     *
     * @param year its first and its last month
     * @param result what is left of the income; null for a budget that there was not
     */
    public record Result(String year, BigDecimal result) {}

    @Override
    public String code() {
        return "BUDGET_CHANGED";
    }

    @Override
    public Subject subject() {
        return new Subject("fiscal-year", yearId);
    }
}
