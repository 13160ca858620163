package se.samverk.bookkeeping.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.function.Consumer;
import se.samverk.shared.BusinessException;

/** What people and programs type where an amount is asked for. */
public final class StrangeAmounts {

    private static final List<String> ALL = List.of(
            "1e9",
            "NaN",
            "Infinity",
            "-1",
            "\u22121",
            "--1",
            "+1",
            "-0",
            "0",
            "0,00",
            "0,001",
            "0.005",
            ".5",
            "5.",
            "1,2,3",
            "1.000,50",
            "1'000",
            "1_000",
            "0x10",
            "1 000",
            "1\u00a0000",
            "1\u202f000",
            "",
            " ",
            "\u00a0",
            "\u0661\u0662",
            "\ud835\udfcf",
            "kr",
            "999999999999,99",
            "-999999999999,99",
            "1000000000000",
            "9".repeat(400));

    private StrangeAmounts() {}

    /** Each is taken, or refused at a field; nothing else happens. */
    public static void each(Consumer<String> typing) {
        for (String text : ALL) {
            Throwable refused = catchThrowable(() -> typing.accept(text));
            if (refused != null) {
                assertThat(refused).as("what refuses ”%s”", text).isInstanceOf(BusinessException.class);
                assertThat(((BusinessException) refused).field())
                        .as("the field at which ”%s” is refused", text)
                        .isNotNull();
            }
        }
    }
}
