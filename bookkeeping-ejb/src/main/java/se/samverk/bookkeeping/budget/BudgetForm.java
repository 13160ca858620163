package se.samverk.bookkeeping.budget;

import java.util.List;
import se.samverk.shared.PlainText;

/** A budget as it is typed; rows in which nothing is seen say nothing. */
public record BudgetForm(List<Row> rows) {

    /**
     * @param months an amount for each month; income and costs are both positive
     */
    public record Row(String account, List<String> months) {

        boolean isEmpty() {
            return PlainText.seen(account).isEmpty()
                    && months.stream().allMatch(month -> PlainText.seen(month).isEmpty());
        }
    }

    public BudgetForm {
        rows = List.copyOf(rows);
    }
}
