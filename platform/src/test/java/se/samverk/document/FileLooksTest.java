package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Refused;

/** Files are what they contain, whatever they are called; none is trusted. */
class FileLooksTest {

    private final FileLooks looks = new FileLooks();

    FileLooksTest() {
        looks.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                FileLooksTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> done((Callable<?>) arguments[0]));
    }

    private static FutureTask<?> done(Callable<?> task) {
        FutureTask<?> done = new FutureTask<>(task);
        done.run();
        return done;
    }

    private LookedAt look(String name, byte[] content) {
        return looks.look(new SentFile(name, content));
    }

    private static BufferedImage shown(LookedAt found) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(found.pictures().get(0)));
    }

    static Stream<Arguments> refused() {
        byte[] text = "Kvitto 25 kr".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("kvitto.pdf", text, DocumentError.FILE_KIND_NOT_TAKEN),
                Arguments.of("kvitto.jpg", "<svg onload='alert(1)'/>".getBytes(), DocumentError.FILE_KIND_NOT_TAKEN),
                Arguments.of("kvitto.pdf", "GIF89a".getBytes(), DocumentError.FILE_KIND_NOT_TAKEN),
                Arguments.of("IMG_1.jpg", SampleFiles.heic(), DocumentError.FILE_HEIC_NOT_TAKEN),
                Arguments.of("a.jpg", SampleFiles.cut(SampleFiles.jpeg(400, 300)), DocumentError.PICTURE_NOT_READABLE),
                Arguments.of("a.png", SampleFiles.cut(SampleFiles.png(400, 300)), DocumentError.PICTURE_NOT_READABLE),
                Arguments.of("a.jpg", new byte[] {-1, -40, -1, 0, 0}, DocumentError.PICTURE_NOT_READABLE),
                Arguments.of("a.png", SampleFiles.pngBomb(), DocumentError.PICTURE_TOO_LARGE),
                Arguments.of("a.pdf", SampleFiles.cut(SampleFiles.pdf(3)), DocumentError.PDF_NOT_READABLE),
                Arguments.of("a.pdf", "%PDF-1.7\nnothing\n%%EOF".getBytes(), DocumentError.PDF_NOT_READABLE),
                Arguments.of("a.pdf", SampleFiles.lockedPdf("secret"), DocumentError.PDF_NEEDS_PASSWORD),
                Arguments.of("a.pdf", SampleFiles.pdfBomb(310), DocumentError.PDF_TOO_HEAVY),
                Arguments.of("a.pdf", SampleFiles.disguisedPdfBomb(310), DocumentError.PDF_TOO_HEAVY),
                Arguments.of("a.pdf", SampleFiles.twicePackedPdf(), DocumentError.PDF_TOO_HEAVY),
                Arguments.of("a.pdf", SampleFiles.pdfWithHugeMask(), DocumentError.PDF_TOO_HEAVY));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("K2: a file that is not what it says, is damaged, locked or too much is refused, with its name")
    void refusedByContent(String name, byte[] content, DocumentError error) {
        BusinessException refused = catchThrowableOfType(BusinessException.class, () -> look(name, content));

        assertThat(refused.code()).isEqualTo(error);
        assertThat(refused.field()).isEqualTo("files");
        assertThat(refused.arguments()).first().isEqualTo(name);
    }

    @Test
    @DisplayName("K2: a file is what it contains, whatever it is called")
    void byContent() {
        assertThat(look("brev.txt", SampleFiles.pdf(1)).type()).isEqualTo(MediaType.PDF);
        assertThat(look("kvitto.pdf", SampleFiles.jpeg(40, 30)).type()).isEqualTo(MediaType.JPEG);
        assertThat(look(null, SampleFiles.png(40, 30)).type()).isEqualTo(MediaType.PNG);
    }

    @Test
    @DisplayName("K4: a large photograph is made smaller to be looked at")
    void large() throws IOException {
        BufferedImage shown = shown(look("a.jpg", SampleFiles.jpeg(4608, 3456)));

        assertThat(shown.getWidth()).isEqualTo(PictureFile.SHOWN_SIDE);
        assertThat(shown.getHeight()).isEqualTo(1200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("K4: a photograph stands upright, however the camera was held")
    void upright(int orientation) throws IOException {
        BufferedImage shown = shown(look("a.jpg", SampleFiles.turnedJpeg(200, 100, orientation)));
        boolean turned = orientation > 4;

        assertThat(shown.getWidth()).isEqualTo(turned ? 100 : 200);
        boolean redFirst = orientation == 1 || orientation == 4 || orientation == 5 || orientation == 6;
        Color first = new Color(turned ? shown.getRGB(5, 5) : shown.getRGB(5, 5));
        assertThat(first.getRed() > first.getBlue()).isEqualTo(redFirst);
        Color last = new Color(shown.getRGB(shown.getWidth() - 6, shown.getHeight() - 6));
        assertThat(last.getRed() > last.getBlue()).isEqualTo(!redFirst);
    }

    @Test
    @DisplayName("K4: the pages of a PDF are shown as pictures, the first twenty of many")
    void pages() throws IOException {
        LookedAt found = look("a.pdf", SampleFiles.pdf(21));

        assertThat(found.pages()).isEqualTo(21);
        assertThat(found.pictures()).hasSize(DocumentLimits.MOST_SHOWN_PAGES);
        BufferedImage shown = shown(found);
        assertThat(isAnyDark(shown)).isTrue();
        assertThat(found.active()).isFalse();
    }

    /** Whether something is written on it. */
    private static boolean isAnyDark(BufferedImage page) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (new Color(page.getRGB(x, y)).getRed() < 100) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @DisplayName("K2: a tiny PDF whose parts show parts for ever is refused, and its text is not read for ever")
    void endless() throws IOException {
        byte[] endless = SampleFiles.endlessPdf(12);

        assertThat(endless.length).isLessThan(10_000);
        Refused.with(DocumentError.PDF_TOO_HEAVY, () -> look("a.pdf", endless));
        assertThatThrownBy(() -> PdfTexts.of(endless, picture -> "")).isInstanceOf(PdfEffort.Exceeded.class);
        assertThat(look("a.pdf", SampleFiles.endlessPdf(2)).pages()).isEqualTo(1);
        assertThat(PdfTexts.of(SampleFiles.endlessPdf(2), picture -> "Kvitto")).contains("Kvitto");
    }

    @Test
    @DisplayName("K2: what nobody waits for any more ends with the next step, and not after its page")
    void interrupted() throws IOException {
        PdfEffort effort = new PdfEffort(10);
        effort.step();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(effort::step).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisplayName("K4: a script in a PDF does not run, and is told")
    void script() {
        assertThat(look("a.pdf", SampleFiles.pdfWithScript()).active()).isTrue();
    }

    @Test
    @DisplayName("K2: a PDF that opens without a password is taken, also when changing it is locked")
    void lockedAgainstChanges() {
        assertThat(look("a.pdf", SampleFiles.lockedPdf("")).pages()).isEqualTo(1);
    }

    @Test
    @DisplayName("K2: names are shown as one line, without folders")
    void names() {
        assertThat(FileName.shown("C:\\kvitton\\a\nb.pdf")).isEqualTo("a b.pdf");
        assertThat(FileName.shown("x".repeat(200) + ".pdf")).hasSize(120).endsWith(".pdf");
        assertThat(FileName.shown(" ")).isEqualTo("–");
    }

    @Test
    @DisplayName("K2: while the server takes no more files, each is refused for a moment and none holds a place")
    void full() {
        ManagedExecutorService working = looks.executor;
        looks.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                FileLooksTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    throw new RejectedExecutionException();
                });
        for (int i = 0; i <= DocumentLimits.MOST_AT_ONCE; i++) {
            Refused.with(DocumentError.FILES_WAITING, () -> look("a.jpg", SampleFiles.jpeg(40, 30)));
        }

        looks.executor = working;
        assertThat(look("a.jpg", SampleFiles.jpeg(40, 30)).type()).isEqualTo(MediaType.JPEG);
    }
}
