package se.samverk.web.bookkeeping;

import java.io.Serializable;
import java.math.BigDecimal;
import se.samverk.bookkeeping.closing.MonthView.Balance;
import se.samverk.bookkeeping.closing.StatedBalance;

/** A line in which is typed what an account holds by a statement; one without an account is for one more. */
public class BalanceFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private String name;
    private BigDecimal held;
    private BigDecimal difference;
    private boolean known;
    private String stated;

    static BalanceFields of(Balance balance) {
        BalanceFields fields = new BalanceFields();
        fields.account = balance.account();
        fields.name = balance.name();
        fields.held = balance.held().value();
        fields.known = true;
        if (balance.stated() != null) {
            fields.difference = balance.getDifference().value();
            fields.stated = balance.stated().toString().replace('.', ',');
        }
        return fields;
    }

    StatedBalance form() {
        return new StatedBalance(account, stated);
    }

    /** Whether the line is about an account that is on the list already. */
    public boolean isKnown() {
        return known;
    }

    /** Whether a statement says the same as the books. */
    public boolean isDone() {
        return difference != null && difference.signum() == 0;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getName() {
        return name;
    }

    /** In the books; null for one more account. */
    public BigDecimal getHeld() {
        return held;
    }

    /** Null while nothing is stated. */
    public BigDecimal getDifference() {
        return difference;
    }

    public String getStated() {
        return stated;
    }

    public void setStated(String stated) {
        this.stated = stated;
    }
}
