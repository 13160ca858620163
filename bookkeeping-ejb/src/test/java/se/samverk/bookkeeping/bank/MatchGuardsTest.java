package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.bank.MatchForm.EntryPart;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.stage.Database;
import se.samverk.testing.Guard;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What both databases refuse of matches, whoever writes. */
@OnBothDatabases
class MatchGuardsTest {

    private static final String MATCH =
            "insert into bank_match (id, row_id, company_id, entry_id, account_number, amount, posted, extent, matched_at, matched_by)"
                    + " select 'copy', r.id, %s, e.id, '1930', %s, false, 'PART', e.registered_at, 'eva' from bank_row r, entry e"
                    + " where r.id = '%s' and e.id = '%s'";

    @Parameter
    TestDatabase database;

    private GoldenBank golden;
    private String matched;
    private String waiting;
    private String entry;

    @BeforeEach
    void match() {
        golden = new GoldenBank(Database.of(database, getClass()));
        golden.readTable(golden.account, "2026-03-02;Porto;-80", "2026-03-03;Porto;-80");
        List<WorkRow> rows = golden.waiting();
        matched = rows.get(0).id();
        waiting = rows.get(1).id();
        entry = golden.post("260302", "6250", GoldenBank.BANK, "100", "Porto");
        golden.match(
                rows.get(0), new MatchForm(List.of(new EntryPart(entry, "80")), List.of(), List.of(), null, List.of()));
    }

    private void refused(String constraint, String sql) {
        Guard.refuses(constraint, () -> {
            try {
                write(sql);
            } catch (PersistenceException refusal) {
                throw refusal(refusal);
            }
        });
    }

    private int write(String sql) {
        return golden.shop.server.inTransaction(
                () -> golden.shop.server.entities().createNativeQuery(sql).executeUpdate());
    }

    private static SQLException refusal(PersistenceException refused) {
        Throwable cause = refused;
        while (!(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return (SQLException) cause;
    }

    @Test
    @DisplayName("K20: rows have no more of an entry than it moves on their account, and none of another account")
    void sum() {
        refused("ledger_refusal_ck", MATCH.formatted("r.company_id", "-20.01", waiting, entry));
        refused("bank_match_entry_uq", MATCH.formatted("r.company_id", "-1", matched, entry));
        String ofOthers = golden.post("260302", "6250", "1910", "80", "Porto kontant");
        refused("ledger_refusal_ck", MATCH.formatted("r.company_id", "-80", waiting, ofOthers));

        assertThat(write(MATCH.formatted("r.company_id", "-20", waiting, entry)))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("K20, K21: an entry that is reversed explains nothing")
    void reversed() {
        String wrong = golden.post("260302", "6250", GoldenBank.BANK, "80", "Porto");
        golden.shop.ask(() -> golden.shop.get(EntryService.class).reverse(wrong, "260303"));

        refused("ledger_refusal_ck", MATCH.formatted("r.company_id", "-80", waiting, wrong));
    }

    @Test
    @DisplayName("K20: what a match says stays, and so does the account of the books that rows are matched on")
    void unchanged() {
        refused("ledger_refusal_ck", "update bank_match set amount = -1 where row_id = '%s'".formatted(matched));
        refused(
                "ledger_refusal_ck",
                "update bank_match set row_id = '%s' where row_id = '%s'".formatted(waiting, matched));
        refused(
                "ledger_refusal_ck",
                "update bank_ledger set account_number = '1910' where bank_account_id = '%s'"
                        .formatted(golden.account));
    }

    @Test
    @DisplayName("K20: matches and what they paid stay with the company of the row and of the entry")
    void tenants() {
        refused("bank_match_row_fk", MATCH.formatted("'nobody'", "-20", waiting, entry));
        refused(
                "bank_settlement_match_fk",
                "insert into bank_settlement (id, match_id, company_id, item_kind, item_id, amount)"
                        + " select 'x', m.id, 'nobody', 'entry', 'y', -1 from bank_match m where m.row_id = '%s'"
                                .formatted(matched));
    }
}
