package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a run does with texts that are ill, and with a server that has no room. */
class TextWorkerTest {

    private final TextWorker worker = new TextWorker();
    private final List<String> waiting = new ArrayList<>(List.of("first", "second"));
    private final List<String> told = new ArrayList<>();
    private Exception failure;

    TextWorkerTest() {
        worker.texts = new Texts();
        worker.looks = new Looks();
    }

    private final class Looks extends TextLooks {
        @Override
        String read(List<Paper> papers) throws Unread, Later {
            if (failure instanceof Later later) {
                throw later;
            }
            throw new Unread(failure);
        }
    }

    private final class Texts extends DocumentTexts {
        @Override
        List<String> due(int most) {
            return List.copyOf(waiting);
        }

        @Override
        boolean acquire(String documentId, String by) {
            return true;
        }

        @Override
        List<TextLooks.Paper> papers(String documentId) {
            return List.of();
        }

        @Override
        void failed(String documentId, String by) {
            waiting.remove(documentId);
            told.add("failed " + documentId);
        }

        @Override
        void postponed(String documentId, String by) {
            waiting.remove(documentId);
            told.add("postponed " + documentId);
        }
    }

    @Test
    @DisplayName("K12: without room a text is put off, no attempt of it is counted, and the run ends")
    void noRoom() {
        failure = new TextLooks.Later(new TimeoutException());

        worker.run();

        assertThat(told).containsExactly("postponed first");
        assertThat(waiting).containsExactly("second");
    }

    @Test
    @DisplayName("K12: an ill text is its own fault, and the next one is read")
    void ill() {
        failure = new TimeoutException();

        worker.run();

        assertThat(told).containsExactly("failed first", "failed second");
    }
}
