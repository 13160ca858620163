package se.samverk.bookkeeping.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import se.samverk.shared.SearchWords;

/** A word of an entry's texts, by which it is found, beside the company in whose books it is: one index serves the search. */
@Entity
@Table(name = "entry_word")
@IdClass(EntryWord.Key.class)
public class EntryWord {

    /** Which word of which entry. */
    public static class Key implements Serializable {
        private String entryId;
        private String word;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && entryId.equals(key.entryId) && word.equals(key.word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(entryId, word);
        }
    }

    static final String INSERT = "insert into entry_word (entry_id, word, company_id) values (?, ?, ?)";

    @Id
    @Column(name = "entry_id")
    private String entryId;

    @Id
    private String word;

    @Column(name = "company_id")
    private String companyId;

    protected EntryWord() {}

    private EntryWord(Entry entry, String word) {
        this.entryId = entry.id();
        this.word = word;
        this.companyId = entry.companyId();
    }

    /** The words of an entry's text and counterparty. */
    static List<EntryWord> of(Entry entry) {
        return SearchWords.ofText(entry.description(), entry.counterparty()).stream()
                .map(word -> new EntryWord(entry, word))
                .toList();
    }

    /** Its columns in the order of {@link #INSERT}. */
    List<Object> values() {
        return List.of(entryId, word, companyId);
    }
}
