package se.samverk.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.Settings;

/**
 * Recognises the text of a picture by the program tesseract, where the server has it with Swedish. It gets pictures that were made here
 * alone, never a file of others; no shell is asked; it has an end of time, and what it writes an end of length.
 */
@ApplicationScoped
public class Tesseract {

    private static final Logger LOG = Logger.getLogger(Tesseract.class.getName());
    private static final String SWEDISH = "swe";
    private static final String ENGLISH = "eng";
    private static final int SECONDS_TO_TELL = 20;
    private static final int SECONDS_FOR_A_PAGE = 60;
    private static final int MOST_BYTES = 100_000;

    @Inject
    Settings settings;

    /** Asked once: a program that comes later is found by the next start. Null while nobody has asked. */
    private volatile Optional<String> languages;

    /** Whether there is a program, and it knows Swedish. Where not, an administrator is told once. */
    public boolean isThere() {
        if (languages == null) {
            languages = settings.tesseract().flatMap(program -> known());
            tell();
        }
        return languages.isPresent();
    }

    private void tell() {
        if (languages.isPresent()) {
            LOG.info("Text of pictures is recognised by " + settings.tesseract().orElseThrow());
        } else {
            LOG.warning(
                    "Text of pictures is not recognised: SAMVERK_TESSERACT names no tesseract that knows Swedish (swe)."
                            + " Everything else works");
        }
    }

    private Optional<String> known() {
        try {
            Set<String> told = run(SECONDS_TO_TELL, "--list-langs")
                    .lines()
                    .map(String::strip)
                    .collect(Collectors.toSet());
            if (!told.contains(SWEDISH)) {
                return Optional.empty();
            }
            return Optional.of(told.contains(ENGLISH) ? SWEDISH + "+" + ENGLISH : SWEDISH);
        } catch (UncheckedIOException noProgram) {
            LOG.log(Level.FINE, "There is no tesseract", noProgram);
            return Optional.empty();
        }
    }

    /**
     * @param picture a JPEG or PNG that was made here
     * @return what stands on it, line by line; empty where there is no program
     * @throws UncheckedIOException where it failed or took too long
     */
    public String text(byte[] picture) {
        if (!isThere()) {
            return "";
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("samverk-text");
            Path page = Files.write(folder.resolve("page"), picture);
            // One column of text of many sizes: amounts stay on the lines of their labels.
            return run(SECONDS_FOR_A_PAGE, page.toString(), "stdout", "-l", languages.orElseThrow(), "--psm", "4");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } finally {
            remove(folder);
        }
    }

    private String run(int seconds, String... arguments) {
        Path written = null;
        try {
            written = Files.createTempFile("samverk-text", ".txt");
            ProcessBuilder builder = new ProcessBuilder(
                    Stream.concat(Stream.of(settings.tesseract().orElseThrow()), Stream.of(arguments))
                            .toList());
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(written.toFile());
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    throw new IOException("tesseract took longer than " + seconds + " seconds");
                }
                if (process.exitValue() != 0) {
                    throw new IOException("tesseract ended with " + process.exitValue());
                }
            } finally {
                process.destroyForcibly();
            }
            return beginning(written);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("The server stops", stopping));
        } finally {
            remove(written);
        }
    }

    private static String beginning(Path written) throws IOException {
        try (InputStream text = Files.newInputStream(written)) {
            return new String(text.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static void remove(Path path) {
        if (path == null) {
            return;
        }
        try (Stream<Path> within = Files.walk(path)) {
            within.sorted((one, other) -> other.compareTo(one)).forEach(Tesseract::delete);
        } catch (IOException gone) {
            LOG.log(Level.FINE, "Nothing is left to remove", gone);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
