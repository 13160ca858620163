package se.samverk.bookkeeping.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.shared.Language;

/** Our selection of accounts is right in itself. */
class StandardChartTest {

    private static final String HEADINGS = "number;Svenska;English;box;rate;tax;counter;forms;INK2;NE";

    private final StandardChart chart = new StandardChart();

    StandardChartTest() {
        chart.read();
    }

    private Set<String> numbers(LegalForm form) {
        return chart.of(form, Language.SV).stream().map(AccountForm::number).collect(Collectors.toSet());
    }

    private VatBox box(String number) {
        return chart.find(number).orElseThrow().vatBox();
    }

    private Stream<ChartAccount> taxed() {
        return chart.all().stream().filter(account -> account.tax() != null);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "B10: about 250 accounts for each kind of company, among them what closing, VAT, pay and rounding need")
    void eachKindHasWhatItNeeds(LegalForm form) {
        assertThat(numbers(form))
                .hasSizeBetween(220, 280)
                .contains(LegalForm.RESULT, form.resultOfYear(), form.resultOfLastYear())
                .contains("1510", "1630", "1650", "1686", "1930", "2440", "2650", "2710", "2731", "3740", "7510")
                .contains("2611", "2621", "2631", "2641", "2645", "2647");
    }

    @Test
    @DisplayName("B10: the equity of one kind of company is not in the books of another")
    void equity() {
        assertThat(numbers(LegalForm.LIMITED_COMPANY)).contains("2081", "8910").doesNotContain("2010", "2069");
        assertThat(numbers(LegalForm.SOLE_TRADER)).contains("2013").doesNotContain("2081", "2510", "8910");
        assertThat(numbers(LegalForm.PARTNERSHIP)).contains("2020", "2029").doesNotContain("2099");
        assertThat(numbers(LegalForm.ASSOCIATION)).contains("2061", "3890").doesNotContain("2099", "2010");
    }

    @Test
    @DisplayName("B10: every account has a name of its own in each language, as what is entered by hand would be")
    void names() {
        for (Language language : Language.values()) {
            assertThat(chart.all())
                    .extracting(account -> account.name().in(language))
                    .doesNotHaveDuplicates()
                    .allSatisfy(name -> assertThat(
                                    AccountForm.of("1000", name, null, null).name())
                            .isEqualTo(name));
        }
    }

    @Test
    @DisplayName("B11: dormant tax counts in no box, nor does what is owed of it or to be had back")
    void outsideTheReturn() {
        assertThat(List.of("2618", "2628", "2638", "2648", "2650", "1650", "3740", "3980", "3994"))
                .allSatisfy(number -> assertThat(box(number)).isNull());
    }

    @Test
    @DisplayName("B11: every box that follows from accounts has one")
    void everyBox() {
        Set<VatBox> boxes = chart.all().stream()
                .map(ChartAccount::vatBox)
                .filter(box -> box != null)
                .collect(Collectors.toSet());

        assertThat(Stream.of(VatBox.values()).filter(box -> box != VatBox.TO_PAY))
                .allMatch(boxes::contains);
    }

    @Test
    @DisplayName("B11: what is sold goes with output tax of its rate, what is bought with input tax")
    void taxOfItsKind() {
        assertThat(taxed()).allSatisfy(account -> {
            AccountTax tax = account.tax();
            boolean sold = account.number().startsWith("3");
            assertThat(box(tax.account()).kind()).isEqualTo(sold ? VatBox.Kind.OUTPUT : VatBox.Kind.INPUT);
            if (sold) {
                assertThat(box(tax.account())).isEqualTo(output(tax.rate()));
            }
        });
    }

    private static VatBox output(int rate) {
        return switch (rate) {
            case 25 -> VatBox.OUTPUT_25;
            case 12 -> VatBox.OUTPUT_12;
            default -> VatBox.OUTPUT_6;
        };
    }

    @Test
    @DisplayName("B11: what the buyer owes itself goes to the box of that purchase and rate, and is deducted")
    void reverseCharge() {
        List<ChartAccount> reversed = taxed().filter(account -> account.vatBox() != null)
                .filter(account -> account.vatBox().kind() == VatBox.Kind.PURCHASES)
                .toList();

        assertThat(reversed)
                .hasSize(27)
                .allSatisfy(account -> assertThat(
                                box(account.tax().counterAccount()).number())
                        .isEqualTo((account.vatBox() == VatBox.IMPORT ? "6" : "3")
                                + place(account.tax().rate())));
        assertThat(taxed().filter(account -> account.tax().counterAccount() != null))
                .hasSameElementsAs(reversed);
    }

    private static int place(int rate) {
        return List.of(25, 12, 6).indexOf(rate);
    }

    @ParameterizedTest
    @CsvSource({
        "4010, , 25, 2641, ",
        "3001, 05, 25, 2611, ",
        "3003, 05, 6, 2631, ",
        "4425, 24, 25, 2647, 2614",
        "4535, 21, 25, 2645, 2614",
        "4545, 50, 25, 2645, 2615",
        "5810, , 6, 2641, "
    })
    @DisplayName("B11: the VAT that goes with usual accounts")
    void usualAccounts(String number, String box, int rate, String account, String counter) {
        ChartAccount found = chart.find(number).orElseThrow();

        assertThat(found.vatBox() == null ? null : found.vatBox().number()).isEqualTo(box);
        assertThat(found.tax()).isEqualTo(new AccountTax(rate, account, counter));
    }

    @Test
    @DisplayName("B10: fields of the tax form are known for limited companies and sole traders")
    void taxForm() {
        assertThat(chart.find("1930").orElseThrow().sru())
                .containsEntry(LegalForm.LIMITED_COMPANY, "7281")
                .containsEntry(LegalForm.SOLE_TRADER, "7280")
                .hasSize(2);
        assertThat(chart.all())
                .allSatisfy(
                        account -> assertThat(account.sru().values()).allMatch(code -> code.matches("7[2-5]\\d\\d")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1930;Bank;Bank account;;;;;A;;\n1930;Kassa;Cash;;;;;A;;",
                "1930;Bank;Bank account;;;;;A;;\n1910;Kassa;Cash;;;;;A;;",
                "4010;Varor;Goods;;25;2641;;A;;",
                "2641;Moms;VAT;48;;;;E;;\n4010;Varor;Goods;;25;2641;;AE;;",
                "2641;Moms;VAT;48;;;;A;;\n4515;Varor;Goods;20;25;2641;2614;A;;"
            })
    @DisplayName("B10: numbers that do not ascend and tax that goes nowhere are mistakes of the program")
    void mistakes(String lines) {
        StandardChart wrong = new StandardChart();

        assertThatIllegalStateException().isThrownBy(() -> wrong.read((HEADINGS + "\n" + lines).lines()));
    }
}
