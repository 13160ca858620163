package se.samverk.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.shared.BusinessException;

/**
 * Client registers as the programs of others write them. What each gives stands in {@code
 * registers/expected.txt}: below its name the rows, by their number, each as it is understood or with
 * what is wrong with it.
 */
class RegistersTest {

    private static final String FOLDER = "registers/";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private record Register(String file, String rows) {
        @Override
        public String toString() {
            return file;
        }
    }

    private static byte[] resource(String name) {
        try (InputStream file = RegistersTest.class.getResourceAsStream(FOLDER + name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Register> registers() {
        String[] registers = new String(resource("expected.txt"), StandardCharsets.UTF_8).split("\n(?! )");
        return Arrays.stream(registers)
                .map(register -> register.split("\n", 2))
                .map(register -> new Register(register[0], register[1].stripTrailing()));
    }

    @ParameterizedTest
    @MethodSource("registers")
    void isReadAsExpected(Register register) {
        assertThat(rows(resource(register.file()))).isEqualTo(register.rows());
    }

    @Test
    void noneIsLeftOut() throws IOException, URISyntaxException {
        Path folder = Path.of(RegistersTest.class.getResource(FOLDER).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !"expected.txt".equals(name))
                    .toList();

            assertThat(names).hasSize(32);
            assertThat(registers().map(Register::file)).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    private static String rows(byte[] file) {
        try {
            ClientImport read = ClientFile.read(file, null, Map.of(), TODAY);
            return read.layout().isUnderstood()
                    ? read.rows().stream().map(RegistersTest::row).collect(Collectors.joining("\n"))
                    : "  asked for " + read.layout().missing() + read.layout().doubled();
        } catch (BusinessException refused) {
            return "  " + refused.getMessage();
        }
    }

    private static String row(ClientImport.Row row) {
        String content = row.isGood()
                ? client(row.form())
                : row.problems().stream().map(BusinessException::getMessage).collect(Collectors.joining(", "));
        return "  " + row.line() + " " + content;
    }

    private static String client(ClientForm form) {
        return String.join(
                " | ",
                form.number(),
                form.name(),
                form.organisationNumber().value(),
                form.contactPerson(),
                form.email().value(),
                form.language().name());
    }
}
