package se.samverk.bookkeeping.bank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import se.samverk.shared.Amount;
import se.samverk.shared.Ids;

/** What the entry of a match has paid of an open item. */
@Entity
@Table(name = "bank_settlement")
public class BankSettlement {

    @Id
    private String id;

    @Column(name = "match_id")
    private String matchId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "item_kind")
    private String itemKind;

    @Column(name = "item_id")
    private String itemId;

    private BigDecimal amount;

    protected BankSettlement() {}

    BankSettlement(BankMatch match, ItemPayment payment) {
        this.id = Ids.next();
        this.matchId = match.id();
        this.companyId = match.companyId();
        this.itemKind = payment.kind();
        this.itemId = payment.payment().itemId();
        this.amount = payment.payment().amount().value();
    }

    String itemKind() {
        return itemKind;
    }

    String itemId() {
        return itemId;
    }

    Amount amount() {
        return new Amount(amount);
    }
}
