package se.samverk.web.bookkeeping;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import se.samverk.bookkeeping.budget.BudgetForm;
import se.samverk.bookkeeping.budget.BudgetRow;
import se.samverk.shared.Amount;

/** A row of the budget, as it is typed. */
public class BudgetRowFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private final ArrayList<String> months;

    private BudgetRowFields(String account, List<String> months) {
        this.account = account;
        this.months = new ArrayList<>(months);
    }

    static BudgetRowFields of(BudgetRow row) {
        return new BudgetRowFields(
                row.account(), row.months().stream().map(BudgetRowFields::typed).toList());
    }

    static BudgetRowFields of(BudgetForm.Row row) {
        return new BudgetRowFields(
                row.account(),
                row.months().stream().map(amount -> typed(Amount.of(amount))).toList());
    }

    static BudgetRowFields empty(int months) {
        return new BudgetRowFields("", Collections.nCopies(months, ""));
    }

    /** With öre only where there are any. */
    private static String typed(Amount amount) {
        if (amount.isZero()) {
            return "";
        }
        BigDecimal value = amount.value().stripTrailingZeros();
        return value.setScale(Math.max(0, value.scale()), RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', ',');
    }

    BudgetForm.Row form() {
        return new BudgetForm.Row(
                account,
                months.stream().map(month -> Objects.toString(month, "")).toList());
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account == null ? "" : account;
    }

    /** An amount for each month; null where nothing is typed. */
    public List<String> getMonths() {
        return months;
    }
}
