package se.samverk.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.samverk.shared.BusinessException;
import se.samverk.testing.Samples;

/** Files of others: each is read with the rows that were counted in it, or refused for a line that was looked at. */
class StatementSamplesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/se/samverk/statement/samples.csv", delimiter = ';', numLinesToSkip = 1)
    @DisplayName("K18: files of other programs are read, or refused with place and reason")
    void eachIsReadOrRefusedForALine(String file, String account, Integer rows, Integer waiting, String refused)
            throws IOException {
        byte[] content = Files.readAllBytes(Samples.find("payments").resolve(file));
        try {
            StatementFile read = Statements.read(content);
            assertThat(refused).isNull();
            assertThat(read.rows()).isEqualTo(rows);
            assertThat(read.statements().get(0).account()).isEqualTo(account);
            assertThat(read.statements().stream().mapToInt(Statement::waiting).sum())
                    .isEqualTo(waiting);
        } catch (BusinessException refusal) {
            assertThat(String.join(", ", Statements.refusals(refusal))).isEqualTo(refused);
        }
    }

    @Test
    @DisplayName("K18: no file of the samples is left out")
    void all() throws IOException {
        Path folder = Samples.find("payments");
        try (Stream<Path> files = Files.walk(folder);
                Stream<String> expected = new String(StatementSamplesTest.class
                                .getResourceAsStream("samples.csv")
                                .readAllBytes())
                        .lines()
                        .skip(1)) {
            assertThat(expected.map(line -> line.split(";")[0]).collect(Collectors.toSet()))
                    .isEqualTo(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .collect(Collectors.toSet()));
        }
    }
}
