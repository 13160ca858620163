package se.samverk.bookkeeping.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Refused;

/** What a template's formulas are, and what they come to. */
class TemplateTest {

    private static final Map<String, Amount> AMOUNTS = Map.of("total", Amount.of("1250"), "fee", Amount.of("3.33"));

    @ParameterizedTest
    @CsvSource({
        "total, 1250.00",
        "total/1.25, 1000.00",
        "'total/1,25', 1000.00",
        "TOTAL*0.2, 250.00",
        "(total-fee)*0.5, 623.34",
        "-fee, -3.33",
        "10/3, 3.33",
        "missing, 0.00",
    })
    @DisplayName("B28: a formula is arithmetic of named amounts, rounded to whole öre")
    void value(String formula, String amount) {
        assertThat(Formula.of("debit", formula).value(AMOUNTS)).isEqualTo(Amount.of(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "total/",
                "(total",
                "FACT(9)",
                "9^9^9",
                "random()",
                "total total",
                "a=1",
                "\"x\"",
                "total;",
                "åäö",
                "true && 1",
                "1e600000000",
                "total+1.5E9",
                "2*.5e9",
                "0xff",
                "1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1"
            })
    @DisplayName("B28: what is no arithmetic is refused before it is kept: nothing can run for long or reach anything")
    void notValid(String formula) {
        Refused.at("debit", TemplateError.FORMULA_NOT_VALID, () -> Formula.of("debit", formula));
    }

    @Test
    @DisplayName("B28: an amount divided by nothing is refused when it is worked out")
    void withoutValue() {
        Refused.with(
                TemplateError.FORMULA_NOT_VALID,
                () -> Formula.of("debit", "total/missing").value(AMOUNTS));
    }

    @Test
    @DisplayName("B28: an amount that no entry has room for is refused when it is worked out")
    void tooLarge() {
        Refused.with(
                TemplateError.FORMULA_NOT_VALID,
                () -> Formula.of("debit", "999999999*999999999").value(AMOUNTS));
        assertThat(Formula.of("debit", "1000000*1000000").value(AMOUNTS)).isEqualTo(Amount.of("1000000000000"));
    }

    @Test
    @DisplayName(
            "B28: a line has an account and either debit or credit, one line takes the rest; all is told at its line")
    void notBalanced() {
        BusinessException first = catchThrowableOfType(
                BusinessException.class,
                () -> Template.of(List.of(
                        new LineForm("1930", "total/", null),
                        new LineForm(" ", null, "total"),
                        new LineForm("3001", "total", "total"),
                        new LineForm("2611", null, "rest"),
                        new LineForm("2641", "rest", null))));

        assertThat(Stream.concat(Stream.of(first), first.others().stream()))
                .extracting(fault -> fault.code() + " at " + fault.field())
                .containsExactly(
                        "FORMULA_NOT_VALID at lines.0.debit",
                        "REQUIRED at lines.1.account",
                        "EITHER_DEBIT_OR_CREDIT at lines.2.debit",
                        "ONE_REST at lines.4.debit");
    }

    @Property
    void whatShipsBalancesForEveryAmount(@ForAll @LongRange(min = 1, max = 9_999_999_99L) long ore) {
        Amount amount = new Amount(BigDecimal.valueOf(ore, 2));
        ShippedTemplates shipped = new ShippedTemplates();
        shipped.read();

        assertThat(shipped.list()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(template -> {
            Template lines = Template.of(template.lines());
            Map<String, Amount> all = lines.amounts().stream().collect(Collectors.toMap(name -> name, name -> amount));
            assertThat(Amount.sum(lines.values(all))).as(template.row().id()).isEqualTo(Amount.ZERO);
        });
    }

    @Test
    @DisplayName("B28: the rest is what makes the lines come to zero")
    void rest() {
        Template sale = Template.of(List.of(
                new LineForm("1930", "total", null),
                new LineForm("", "", ""),
                new LineForm("3001", null, "total/1.25"),
                new LineForm("2611", null, "rest")));

        assertThat(sale.amounts()).containsExactly("total");
        assertThat(sale.values(Map.of("total", Amount.of("99.99"))))
                .containsExactly(Amount.of("99.99"), Amount.of("-79.99"), Amount.of("-20.00"));
    }
}
