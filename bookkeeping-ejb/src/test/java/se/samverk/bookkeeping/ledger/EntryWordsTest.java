package se.samverk.bookkeeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.stage.Database;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** The words that entries are found by, of books that are there when a server starts. */
@OnBothDatabases
class EntryWordsTest {

    private static final int ENTRIES = 3;

    @Parameter
    TestDatabase database;

    private BooksOnStage books;

    @BeforeEach
    void open() {
        books = new BooksOnStage(Database.of(database, getClass())).opened("1930", "3001");
    }

    private List<String> words() {
        return books.server.inDatabase(em -> em.createQuery(
                        "select w.word from EntryWord w where w.companyId = :company order by w.word", String.class)
                .setParameter("company", books.company)
                .getResultList());
    }

    private boolean renewSome() {
        return books.server.get(EntryWords.class).renewSome();
    }

    @Test
    @DisplayName("an entry’s words are written with it, and stay as they are while the rules do")
    void written() {
        books.post(BooksOnStage.sale(BooksOnStage.FIRST_DAY, "1.00"));

        assertThat(words()).hasSize(2).contains("sale");
        assertThat(renewSome()).isFalse();
    }

    @Test
    @DisplayName("words that are missing or that other rules have made are made anew")
    void renewed() {
        for (int i = 0; i < ENTRIES; i++) {
            books.post(BooksOnStage.sale(BooksOnStage.FIRST_DAY, "1.00"));
        }
        List<String> before = words();
        books.server.inDatabase(em -> {
            em.createNativeQuery("delete from entry_word where word <> 'sale' and company_id = ?")
                    .setParameter(1, books.company)
                    .executeUpdate();
            em.createNativeQuery("update entry_word set word = 'sold' where company_id = ?")
                    .setParameter(1, books.company)
                    .executeUpdate();
            return em.createNativeQuery("update books set word_rules = '' where company_id = ?")
                    .setParameter(1, books.company)
                    .executeUpdate();
        });

        // A piece, and that there is no further one.
        assertThat(renewSome()).isTrue();
        assertThat(renewSome()).isTrue();
        assertThat(renewSome()).isFalse();
        assertThat(words()).isEqualTo(before);
    }
}
