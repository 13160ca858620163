package se.samverk.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.recognition.SamplePapers.Golden;
import se.samverk.shared.SampleSettings;

/** The program that recognises text; what needs it is left out where it lacks. */
class TesseractTest {

    private static final Buyer BUYER = new Buyer("Fjällbäck Cykel AB", "559993-0723", LocalDate.of(2026, 4, 1));

    private final Tesseract tesseract = of("tesseract");

    @TempDir
    Path folder;

    private static Tesseract of(String program) {
        Tesseract made = new Tesseract();
        made.settings = new SampleSettings().withTesseract(program);
        return made;
    }

    static Stream<Golden> golden() {
        // Each takes a second: three with one rate, one without VAT, one with two.
        return SamplePapers.golden()
                .filter(paper -> List.of("D10", "D11", "D12", "D16", "D20").contains(paper.id()));
    }

    @ParameterizedTest
    @MethodSource("golden")
    @DisplayName("K12: a photographed receipt tells total, day, VAT and who sold")
    void photographed(Golden paper) {
        assumeThat(tesseract.isThere()).as("tesseract with swe").isTrue();

        ReadPaper read = PaperReader.read(tesseract.text(SamplePapers.photograph(SamplePapers.till(paper))), BUYER);

        assertThat(read.total().value()).isEqualByComparingTo(paper.gross());
        assertThat(read.datedOn().value()).isEqualTo(paper.day());
        // What recognition has spoilt of two rates may lack, and is not said to be sure.
        if (paper.vat().size() <= 1 || read.vat().isSure()) {
            assertThat(read.vat() == null ? List.of() : read.vat().value()).hasSameSizeAs(paper.vat());
        }
        assertThat(read.organisationNumber().value()).isEqualTo("556012-5790");
        assertThat(read.name().value()).isEqualTo(paper.supplier());
    }

    @Test
    @DisplayName("K12: where there is no program nothing is recognised, and nothing fails")
    void without() {
        Tesseract none = of(folder.resolve("none").toString());
        Tesseract off = of("off");

        assertThat(none.isThere()).isFalse();
        assertThat(none.text(new byte[] {1})).isEmpty();
        assertThat(off.isThere()).isFalse();
    }

    @Test
    @DisplayName("K12: a program without Swedish is as good as none")
    void withoutSwedish() throws IOException {
        assertThat(of(program("echo eng")).isThere()).isFalse();
    }

    @Test
    @DisplayName("K12: what the program writes has an end, and what fails is told")
    void bounded() throws IOException {
        Tesseract writing = of(
                program("[ \"$1\" = --list-langs ] && { echo swe; exit 0; }; head -c 5000000 /dev/zero | tr '\\0' a"));

        assertThat(writing.text(new byte[] {1})).hasSize(100_000);

        Tesseract failing = of(program("[ \"$1\" = --list-langs ] && { echo swe; exit 0; }; exit 3"));
        assertThatThrownBy(() -> failing.text(new byte[] {1}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("3");
    }

    private String program(String script) throws IOException {
        Path file = folder.resolve("program" + System.nanoTime());
        Files.write(file, ("#!/bin/sh\n" + script + "\n").getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
