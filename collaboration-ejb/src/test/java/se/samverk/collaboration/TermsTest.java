package se.samverk.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.catalogue.InvoiceRecipient;

class TermsTest {

    private static final Terms PRESENT = new Terms("standard", 3, InvoiceRecipient.CLIENT, 90_000);

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "3, CLIENT,  90000, CLIENT, nothing",
                "3, CLIENT,  90001, CLIENT, DEARER",
                "1, CLIENT,  30000, CLIENT, nothing",
                "1, CLIENT,  30001, CLIENT, DEARER",
                "12, CLIENT, 300000, CLIENT, BOUND_LONGER",
                "12, CLIENT, 400000, CLIENT, BOUND_LONGER DEARER",
                "3, BUREAU,  90000, CLIENT, nothing",
                "3, BUREAU,  10000, BUREAU, BEGINS_TO_PAY",
                "12, BUREAU, 900000, BUREAU, BEGINS_TO_PAY BOUND_LONGER",
                "12, CLIENT, 900000, BUREAU, nothing"
            })
    @DisplayName("D4b: in what terms ask more of a side: to begin to pay, to pay more by the month, to be bound longer")
    void asksMore(int months, InvoiceRecipient payer, long price, Side side, String expected) {
        Terms terms = new Terms("standard", months, payer, price);

        assertThat(terms.askMoreOf(side, PRESENT)).isEqualTo(reasons(expected));
    }

    private static Set<MoreAsked> reasons(String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(MoreAsked::valueOf).collect(Collectors.toSet());
    }
}
