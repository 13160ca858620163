package se.samverk.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Samples;

/** Valid invoices and credit notes that others have made, for Sweden and for all of Peppol. */
class UblSamplesTest {

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Samples.find("einvoice").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"peppol-se", "peppol-se-valid", "peppol-base"})
    @DisplayName("K31: every valid file of others is read")
    void read(String folder) throws IOException {
        for (Path file : files(folder)) {
            String text = Files.readString(file);
            if (text.contains("<testSet")) {
                continue;
            }
            EInvoice read = UblReader.read(Files.readAllBytes(file));

            assertThat(read.number()).as(file.getFileName().toString()).isNotBlank();
            assertThat(read.seller().name()).as(file.getFileName().toString()).isNotBlank();
            assertThat(read.lines()).as(file.getFileName().toString()).isNotEmpty();
            assertThat(read.credit())
                    .as(file.getFileName().toString())
                    .isEqualTo(text.contains("<CreditNote") || text.contains(":CreditNote "));
        }
    }
}
