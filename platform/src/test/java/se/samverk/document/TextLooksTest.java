package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.recognition.Tesseract;

/** One text at once; who finds no room is told that, and not that the text is ill. */
class TextLooksTest {

    private final TextLooks looks = new TextLooks();

    TextLooksTest() {
        looks.tesseract = new Tesseract();
    }

    private void works(UnaryOperator<FutureTask<?>> work) {
        looks.executor = (ManagedExecutorService) Proxy.newProxyInstance(
                TextLooksTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> work.apply(new FutureTask<>((Callable<?>) arguments[0])));
    }

    private static List<TextLooks.Paper> papers(byte[] pdf) {
        return List.of(new TextLooks.Paper(MediaType.PDF, pdf));
    }

    private void assertReads() throws TextLooks.Unread, TextLooks.Later {
        works(task -> {
            task.run();
            return task;
        });
        assertThat(looks.read(papers(SampleFiles.pdfOf("Pappershuset AB, att betala 437,00 kronor"))))
                .contains("437,00");
    }

    @Test
    @DisplayName("K12: while another text is read there is no room, which is no fault of the text")
    void another() throws TextLooks.Unread, TextLooks.Later {
        works(task -> {
            assertThatThrownBy(() -> looks.read(papers(SampleFiles.pdf(1)))).isInstanceOf(TextLooks.Later.class);
            task.run();
            return task;
        });

        assertThat(looks.read(papers(SampleFiles.pdfOf("Pappershuset AB, att betala 437,00 kronor"))))
                .contains("437,00");
        assertReads();
    }

    @Test
    @DisplayName("K12: a server that takes no more work has room again afterwards")
    void full() throws TextLooks.Unread, TextLooks.Later {
        works(task -> {
            throw new RejectedExecutionException();
        });

        assertThatThrownBy(() -> looks.read(papers(SampleFiles.pdf(1)))).isInstanceOf(TextLooks.Later.class);
        assertReads();
    }

    @Test
    @DisplayName("K12: a text that fails says so, and leaves its place")
    void ill() throws TextLooks.Unread, TextLooks.Later {
        works(task -> {
            task.run();
            return task;
        });

        assertThatThrownBy(() -> looks.read(papers(SampleFiles.endlessPdf(12)))).isInstanceOf(TextLooks.Unread.class);
        assertReads();
    }
}
