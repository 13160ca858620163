package se.samverk.bookkeeping.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.shared.Amount;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The third month of a made-up bicycle shop, after two in which somebody has matched every row by hand. */
@OnBothDatabases
class LearnedMonthStoryTest {

    /** Of a hundred rows. */
    private static final int MOST_OFTEN = 80;

    @Parameter
    TestDatabase database;

    private GoldenBank golden;

    @BeforeEach
    void twoMonths() {
        golden = new GoldenBank(Database.of(database, getClass()));
        golden.read();
        golden.post(entry -> !GoldenBank.isOfBank(entry));
        golden.waiting().stream()
                .filter(row -> !GoldenBank.isIn(row, Month.MARCH))
                .forEach(row -> golden.matchByHand(golden.row(row.id()).row()));
        golden.correctTheTaxi();
    }

    @Test
    @DisplayName("K22: after two months eight rows of ten of the third are proposed right, and none is sure and wrong")
    void march() {
        List<WorkRow> march = golden.waiting();
        assertThat(march).hasSize(23).allMatch(row -> GoldenBank.isIn(row, Month.MARCH));

        List<WorkRow> right = march.stream()
                .filter(row -> golden.proposed(row).equals(golden.right(row)))
                .toList();
        assertThat(right.size() * 100).isGreaterThanOrEqualTo(MOST_OFTEN * march.size());
        assertThat(march.stream().filter(row -> row.proposal().certainty() == Certainty.SURE))
                .isNotEmpty()
                .isSubsetOf(right);
    }

    @Test
    @DisplayName("K22, K23: what is sure is posted at once, the rest by hand, and bank and books say the same")
    void agreed() {
        List<ShownRow> all = golden.waiting().stream().map(golden::shown).toList();
        int sure = golden.work(BankTab.SURE).rows().size();

        int done = golden.shop.ask(() -> golden.shop.get(BankBooksService.class).matchSure(golden.account, all));
        assertThat(done).isEqualTo(sure);

        golden.waiting().forEach(row -> golden.matchByHand(golden.row(row.id()).row()));
        BankEquation equation = golden.equation();
        assertThat(equation.closing()).isEqualTo(Amount.of("238831.59"));
        assertThat(equation.books()).isEqualTo(equation.closing());
        assertThat(equation.isAgreed()).isTrue();
    }
}
