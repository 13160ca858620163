package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bank.BankRowState;
import se.samverk.bookkeeping.bank.MatchForm.AccountPart;
import se.samverk.bookkeeping.bank.MatchForm.EntryPart;
import se.samverk.bookkeeping.entry.EntryForm;
import se.samverk.bookkeeping.entry.EntryForm.LineForm;
import se.samverk.bookkeeping.entry.EntryService;
import se.samverk.shared.Amount;
import se.samverk.shared.Refused;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** Money that a company moves between two bank accounts of its own: one entry, a row of each. */
@OnBothDatabases
class TransferStoryTest {

    private static final String OTHER_IBAN = "SE45 5000 0000 0583 9825 7466";
    private static final String OTHER = "1910";

    @Parameter
    TestDatabase database;

    private GoldenBank golden;
    private String other;

    @BeforeEach
    void twoAccounts() {
        golden = new GoldenBank(Database.of(database, getClass()));
        other = golden.add(OTHER_IBAN, OTHER);
        golden.readTable(golden.account, "2026-03-02;Till sparkonto;-5000");
        golden.readTable(other, "2026-03-02;Fran foretagskonto;5000");
    }

    private WorkRow rowOf(String account) {
        return golden.row(golden.work(account, BankTab.TODO).rows().get(0).id()).row();
    }

    private static MatchForm onAccount(String account) {
        return new MatchForm(List.of(), List.of(), List.of(new AccountPart(account, "5000", null)), null, List.of());
    }

    private Amount books(String account) {
        return golden.work(account, BankTab.TODO).overview().equation().books();
    }

    @Test
    @DisplayName("K20, K22: the entry of a transfer is proposed for the row of the other account, and explains both")
    void bothSides() {
        WorkRow out = rowOf(golden.account);
        Amount before = books(other);
        golden.match(out, onAccount(OTHER));
        String entry = golden.row(out.id()).matches().get(0).entryId();

        WorkRow in = rowOf(other);
        assertThat(in.proposal().certainty()).isEqualTo(Certainty.SURE);
        assertThat(in.proposal().parts()).extracting(ProposalPart::id).containsExactly(entry);
        golden.match(in, MatchForm.of(in.proposal(), true));

        assertThat(golden.row(in.id()).row().state()).isEqualTo(BankRowState.DONE);
        assertThat(golden.row(out.id()).row().state()).isEqualTo(BankRowState.DONE);
        assertThat(books(other)).isEqualTo(before.plus(Amount.of("5000")));
        assertThat(golden.work(other, BankTab.TODO).overview().equation().entries())
                .isEqualTo(Amount.ZERO);
        assertThat(golden.equation().entries()).isEqualTo(Amount.ZERO);
    }

    @Test
    @DisplayName("K20: what a part of a transfer explains on one account leaves the other as it is")
    void inPart() {
        String entry = golden.post("260302", OTHER, GoldenBank.BANK, "8000", "Till sparkonto");
        golden.match(
                rowOf(golden.account),
                new MatchForm(List.of(new EntryPart(entry, "5000")), List.of(), List.of(), null, List.of()));

        assertThat(golden.row(rowOf(other).id()).entries())
                .extracting(OpenEntry::amount)
                .containsExactly(Amount.of("8000.00"));
    }

    @Test
    @DisplayName("K21: taking back one side of a transfer leaves the other, and both when the entry is reversed")
    void takenBack() {
        WorkRow out = rowOf(golden.account);
        golden.match(out, onAccount(OTHER));
        WorkRow in = rowOf(other);
        golden.match(in, MatchForm.of(in.proposal(), true));

        undo(in);
        assertThat(golden.row(out.id()).row().state()).isEqualTo(BankRowState.DONE);
        golden.match(
                golden.row(in.id()).row(),
                MatchForm.of(golden.row(in.id()).row().proposal(), true));
        undo(out);

        assertThat(golden.row(in.id()).row().state()).isEqualTo(BankRowState.OPEN);
        assertThat(golden.row(out.id()).row().state()).isEqualTo(BankRowState.OPEN);
    }

    private void undo(WorkRow row) {
        int version = golden.row(row.id()).row().version();
        golden.shop.tell(() -> golden.shop.get(BankBooksService.class).undo(row.id(), version));
    }

    @Test
    @DisplayName("K21: a transfer that is corrected explains the rows of both accounts by what is right")
    void corrected() {
        WorkRow out = rowOf(golden.account);
        golden.match(out, onAccount(OTHER));
        WorkRow in = rowOf(other);
        golden.match(in, MatchForm.of(in.proposal(), true));
        String wrong = golden.row(out.id()).matches().get(0).entryId();

        String right = golden.shop.ask(() -> golden.shop
                .get(EntryService.class)
                .correct(
                        wrong,
                        new EntryForm(
                                "A",
                                "260302",
                                "Till sparkonto, rätt text",
                                null,
                                null,
                                null,
                                List.of(
                                        new LineForm(OTHER, "5000", null, null, null, null),
                                        new LineForm(GoldenBank.BANK, null, "5000", null, null, null)),
                                List.of())));

        assertThat(List.of(out, in))
                .allSatisfy(row -> assertThat(golden.row(row.id()).matches())
                        .extracting(RowView.Match::entryId)
                        .containsExactly(right));
    }

    @Test
    @DisplayName("K20: an entry that explains a row of an account wholly explains no other of the same account")
    void once() {
        golden.readTable(golden.account, "2026-03-03;Till sparkonto igen;-5000");
        String entry = golden.post("260302", OTHER, GoldenBank.BANK, "5000", "Till sparkonto");
        MatchForm form = new MatchForm(List.of(new EntryPart(entry, "5000")), List.of(), List.of(), null, List.of());
        List<WorkRow> rows = golden.waiting();
        golden.match(rows.get(0), form);

        Refused.with(BankBooksError.ENTRY_MATCHED, () -> golden.match(rows.get(1), form));
    }
}
