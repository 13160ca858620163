package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The quarter of an invented company, whose books were kept and whose files were made by other means. */
class GoldenBooksTest {

    @ParameterizedTest
    @CsvSource({"fjallback-2026-q1.se, 114", "fjallback-2026-q1-settled.se, 115"})
    void whatIsWrittenIsTheSameLedgerToAnotherReader(String name, int vouchers) throws IOException {
        byte[] original = read(name);
        SieSource source = SieFiles.of(original);
        SieSummary summary = SieSummary.of(source);
        assertThat(summary.faults().counts()).isEmpty();
        assertThat(summary.vouchers()).isEqualTo(vouchers);

        byte[] written = written(source, summary.head());

        PlainSie books = new PlainSie(written);
        assertThat(books).matches(PlainSie.sameBooksAs(new PlainSie(original)));
        assertThat(books.closing()).isNotEmpty().isEqualTo(books.declaredClosing());
        assertThat(books.hasRightChecksum()).isTrue();
        assertThat(new PlainSie(original).hasRightChecksum()).isTrue();
    }

    private static byte[] written(SieSource source, SieHead head) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SieWriter writer = SieWriter.begin(file, head, true);
        for (SieItem item : SieFiles.items(source)) {
            if (item instanceof SieVoucher voucher) {
                writer.voucher(voucher);
            } else {
                writer.balance((SieBalance) item);
            }
        }
        writer.finish();
        assertThat(writer.replaced()).isEmpty();
        return file.toByteArray();
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream file = GoldenBooksTest.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }

    @ParameterizedTest
    @CsvSource({"fjallback-2026-q1.se", "fjallback-2026-q1-settled.se"})
    void theCompanyIsKnownByItsNumber(String name) throws IOException {
        SieCompany company = SieSummary.of(SieFiles.of(read(name))).head().company();

        assertThat(company.organisationNumber(LocalDate.of(2026, 4, 1))
                        .orElseThrow()
                        .value())
                .isEqualTo("559993-0723");
    }
}
