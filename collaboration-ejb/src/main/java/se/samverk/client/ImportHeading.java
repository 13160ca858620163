package se.samverk.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A word above a column of the files of a bureau, and what it has said to stand there. */
@Entity
@IdClass(ImportHeading.Key.class)
@Table(name = "import_heading")
class ImportHeading {

    @Id
    @Column(name = "bureau_id")
    private String bureauId;

    @Id
    private String word;

    @Enumerated(EnumType.STRING)
    @Column(name = "column_name")
    private ClientColumn column;

    protected ImportHeading() {}

    ImportHeading(String bureauId, String word, ClientColumn column) {
        this.bureauId = bureauId;
        this.word = word;
        this.column = column;
    }

    String word() {
        return word;
    }

    ClientColumn column() {
        return column;
    }

    /** Which word of which bureau. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String bureauId;
        private String word;

        Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.bureauId.equals(bureauId) && key.word.equals(word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bureauId, word);
        }
    }
}
