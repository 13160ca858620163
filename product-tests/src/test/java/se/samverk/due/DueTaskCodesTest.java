package se.samverk.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.product.Declared;

/** The codes under which rows are leased, of all modules. */
class DueTaskCodesTest {

    private static final List<String> CODES = Declared.by(DueTask.Source.class)
            .flatMap(source -> source.tasks().stream())
            .map(DueTask::code)
            .toList();

    @Test
    void eachIsThereOnceAndItsColumnHoldsIt() {
        assertThat(CODES).hasSizeGreaterThan(5).doesNotHaveDuplicates().allMatch(code -> code.matches("[A-Z_]{1,40}"));
    }

    /** A lease under an old name would hold nobody off. */
    @Test
    void whatIsStoredKeepsItsName() {
        assertThat(CODES)
                .contains(
                        "INVITATION_REMINDER",
                        "INVITATION_EXPIRY",
                        "COLLABORATION_END",
                        "CHANGE_REMINDER",
                        "CHANGE_EXPIRY",
                        "RENEWAL",
                        "RENEWAL_NOTICE",
                        "UPLOAD_EXPIRY");
    }
}
