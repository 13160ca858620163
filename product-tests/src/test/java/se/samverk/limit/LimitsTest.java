package se.samverk.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.testing.ProductClasses;

/** The limits of the whole product, wherever they are declared. */
class LimitsTest {

    private static final List<Limit> LIMITS = ProductClasses.all().stream()
            .filter(type -> !type.isEquivalentTo(Limit.class))
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Limit.class))
            .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
            .map(JavaField::reflect)
            .map(LimitsTest::value)
            .toList();

    private static Limit value(Field field) {
        try {
            field.setAccessible(true);
            return (Limit) field.get(null);
        } catch (IllegalAccessException closed) {
            throw new AssertionError(closed);
        }
    }

    /** What was counted under a code before a new version is counted on. */
    @Test
    void eachIsCountedUnderACodeOfItsOwnThatStays() {
        assertThat(LIMITS)
                .extracting(Limit::code)
                .doesNotHaveDuplicates()
                .contains(
                        "LOG_IN_ACCOUNT",
                        "LOG_IN_ADDRESS",
                        "INVITATION_LINK_ADDRESS",
                        "OTHER_BUREAU_REFUSALS",
                        "PASSWORD_RESET_ACCOUNT",
                        "PASSWORD_RESET_ADDRESS",
                        "PRESENT_PASSWORD",
                        "BUREAU_APPLICATION_MAILBOX",
                        "BUREAU_APPLICATION_ADDRESS",
                        "BUREAU_CONFIRMATION_MAILBOX",
                        "BUREAU_CONFIRMATION_ADDRESS",
                        "USER_MAILS",
                        "INVITATIONS");
    }

    @Test
    void aCodeThatItsColumnDoesNotHoldIsNoLimit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.aDay("A".repeat(31), 1));
    }

    @Test
    void aLimitThatAllowsNothingIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.growing("NOTHING", 0));
    }
}
