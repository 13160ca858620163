package se.samverk.bookkeeping.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.sie.SieError;
import se.samverk.bookkeeping.sie.SieType;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.Samples;
import se.samverk.testing.TestDatabase;

/** The files of some twenty-five programs: into each a company of its own moves, with the name of another. */
@OnBothDatabases
class SieSamplesImportTest {

    /**
     * Why files that can be read are kept out: vouchers alone where no books are, accounts of three digits, a voucher that does not
     * balance. Those that cannot be read are told by {@code SieSamplesTest}.
     */
    private static final Map<String, List<String>> KEPT_OUT = Map.of(
            "jsisie--FAKT.SI", List.of("IMPORT_NO_BOOKS"),
            "jsisie--Lön.si", List.of("IMPORT_NO_BOOKS"),
            "jsisie--magenta_bokföring_SIE4E.se", List.of("IMPORT_ACCOUNT_NUMBER 498", "IMPORT_ACCOUNT_NUMBER 499"),
            "jsisie--magenta_bokföring_SIE4I.se", List.of("IMPORT_ACCOUNT_NUMBER 283", "IMPORT_ACCOUNT_NUMBER 284"),
            "sie4j--BLBLOV_SIE4_UTF_8.SI", List.of("IMPORT_NO_BOOKS"),
            "sie4j--BLBLOV_SIE4_UTF_8_IMBALANCED.SI", List.of("IMPORT_NO_BOOKS"),
            "sie4j--BLBLOV_SIE4_UTF_8_with_erroneous_voucher_numbers.SI", List.of("IMPORT_NO_BOOKS"),
            "sie4j--BLBLOV_SIE4_UTF_8_with_imbalanced_voucher.SE", List.of("IMPORT_UNBALANCED 821"));

    @Parameter
    TestDatabase database;

    private final Map<String, List<String>> keptOut = new TreeMap<>();

    @Test
    @DisplayName(
            "B13: each file of other programs is taken in and closes as it says itself, or is refused with its line")
    void eachIsTakenInOrRefused() throws IOException {
        try (Stream<Path> samples = Files.list(Samples.find("sie"))) {
            samples.forEach(this::move);
        }

        assertThat(keptOut).isEqualTo(KEPT_OUT);
    }

    private void move(Path sample) {
        TransferOnStage company = new TransferOnStage(new CompanyOnStage(Database.of(database, getClass())));
        byte[] file = TransferOnStage.file(sample);
        String name = sample.getFileName().toString();
        SiePreview preview = company.preview(file);
        List<String> refusals = TransferOnStage.codes(preview.refusals().stream());
        if (preview.summary().faults().isRefused()) {
            assertThat(refusals).as(name).isNotEmpty();
        } else if (preview.isRefused()) {
            keptOut.put(name, refusals);
        } else {
            String id = company.take(file, preview.otherCompany());
            assertTakenIn(name, preview, company.view(id), company.differences(id));
        }
    }

    private static void assertTakenIn(
            String name, SiePreview preview, ImportView taken, List<BalanceDifference> differences) {
        boolean vouchers = preview.summary().head().type() == SieType.VOUCHERS;
        assertThat(taken.entries()).as(name).isEqualTo(preview.summary().vouchers() - preview.skipped());
        if (vouchers && !preview.summary().faults().counts().containsKey(SieError.SIE_CLOSING_DIFFERS)) {
            assertThat(differences)
                    .as("what %s and the books do not close alike, but for last year's result", name)
                    .allMatch(difference -> difference.account().equals("2098")
                            && difference.difference().equals(preview.openingDifference()))
                    .hasSize(preview.openingDifference().isZero() ? 0 : 1);
        }
    }
}
