package se.samverk.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.notebook.InTheBooks;
import se.samverk.shared.Keyset;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** How documents are found by what they are called, over both databases. */
@OnBothDatabases
class DocumentSearchStoryTest {

    @Parameter
    TestDatabase database;

    private void handIn(CompanyOnStage norr, String description) {
        SentFile photograph =
                new SentFile("IMG_" + description + ".jpg", SampleFiles.jpeg(30, description.length() + 10));
        norr.ask(() -> norr.get(DocumentService.class)
                .handIn(new DocumentForm(UUID.randomUUID().toString(), description, List.of(photograph))));
    }

    private List<String> found(CompanyOnStage norr, String text, int mostSearched) {
        AtomicReference<List<String>> found = new AtomicReference<>();
        DocumentQuery query = new DocumentQuery(null, text);
        norr.tell(() -> norr.get(InTheBooks.class)
                .run(() ->
                        found.set(norr.get(DocumentFinder.class).page(query, Keyset.FIRST, mostSearched).rows().stream()
                                .map(DocumentRow::description)
                                .toList())));
        return found.get();
    }

    @Test
    @DisplayName("K1: a text is searched among so many of the latest documents, in what they are and in names of files")
    void latest() {
        CompanyOnStage norr = new CompanyOnStage(Database.of(database, getClass()));
        handIn(norr, "Kvitto A");
        handIn(norr, "Kvitto BB");
        handIn(norr, "Kvitto CCC");

        assertThat(found(norr, "kvitto", 3)).containsExactly("Kvitto CCC", "Kvitto BB", "Kvitto A");
        assertThat(found(norr, "kvitto", 2)).containsExactly("Kvitto CCC", "Kvitto BB");
        assertThat(found(norr, "img_kvitto a", 3)).containsExactly("Kvitto A");
        assertThat(found(norr, "img_kvitto a", 2)).isEmpty();
        assertThat(found(norr, "", 1)).as("all are listed").hasSize(3);
    }
}
