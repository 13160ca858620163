package se.samverk.bookkeeping.budget;

import se.samverk.shared.Amount;

/** How people write what is budgeted: income and costs both without a sign. */
final class BudgetSide {

    private static final String FIRST_OF_RESULT = "3";
    private static final String FINANCIAL_COSTS = "84";
    private static final String RESULT = "899";

    private BudgetSide() {}

    /** Whether an account is one of the result, which alone is budgeted. */
    static boolean isBudgeted(String account) {
        return account.compareTo(FIRST_OF_RESULT) >= 0 && account.compareTo("9") < 0 && !account.startsWith(RESULT);
    }

    private static boolean isIncome(String account) {
        return account.startsWith(FIRST_OF_RESULT) || account.startsWith("8") && account.compareTo(FINANCIAL_COSTS) < 0;
    }

    /** As people write it, of what is debit in the ledger; and the other way round. */
    static Amount turned(String account, Amount amount) {
        return isIncome(account) ? amount.negated() : amount;
    }
}
