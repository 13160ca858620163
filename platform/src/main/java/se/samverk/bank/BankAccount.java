package se.samverk.bank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import se.samverk.shared.Ids;
import se.samverk.statement.ColumnWords;
import se.samverk.statement.StatementColumn;

/** A bank account of a company. */
@Entity
@Table(name = "bank_account")
public class BankAccount {

    /** The one currency of the books. */
    static final String SEK = "SEK";

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    private String name;

    @Enumerated(EnumType.STRING)
    private BankAccountKind kind;

    @Column(name = "account_number")
    private String number;

    private String currency = SEK;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @ElementCollection
    @CollectionTable(name = "bank_column", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "column_code")
    @Column(name = "heading")
    private Map<StatementColumn, String> columns = new EnumMap<>(StatementColumn.class);

    @Version
    private int version;

    protected BankAccount() {}

    BankAccount(Reading by, String name, BankAccountNumber number) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.name = name;
        this.kind = number.kind();
        this.number = number.value();
        this.addedAt = by.at();
        this.addedBy = by.userId();
    }

    void rename(String newName) {
        this.name = newName;
    }

    /** Somebody has said how the bank calls its columns. */
    void call(ColumnWords words) {
        columns.clear();
        columns.putAll(words.words());
    }

    ColumnWords words() {
        return new ColumnWords(columns);
    }

    public String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    public String name() {
        return name;
    }

    public BankAccountNumber number() {
        return new BankAccountNumber(kind, number);
    }

    String currency() {
        return currency;
    }
}
