package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void allThatIsWrongIsRefusedAtOnce() {
        assertThat(faults.checked(() -> PlainText.required("name", " ", 120))).isNull();
        assertThat(faults.checked(() -> PlainText.required("contactPerson", "Kim", 120)))
                .isEqualTo("Kim");
        faults.check(() -> EmailAddress.of("email", "kim"));
        faults.require("role", null);

        assertThatThrownBy(faults::refuse)
                .isInstanceOf(BusinessException.class)
                .asInstanceOf(InstanceOfAssertFactories.type(BusinessException.class))
                .satisfies(first -> {
                    assertThat(first.field()).isEqualTo("name");
                    assertThat(first.others())
                            .extracting(BusinessException::field, BusinessException::code)
                            .containsExactly(
                                    tuple("email", CommonError.INVALID_EMAIL), tuple("role", CommonError.REQUIRED));
                });
    }

    @Test
    void whatIsWrongWithinACheckIsNotLost() {
        Faults within = new Faults();
        within.require("one", null);
        within.require("two", null);

        faults.check(within::refuse);

        assertThat(faults.found()).extracting(BusinessException::field).containsExactly("one", "two");
    }

    @Test
    void nothingWrongGoesOn() {
        faults.require("role", "USER");

        assertThatCode(faults::refuse).doesNotThrowAnyException();
    }
}
