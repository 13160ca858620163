package se.samverk.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

    private static final String NONE = "NONE";

    @Id
    @Column(name = "bureau_id")
    private String bureauId;

    @Id
    private String word;

    @Column(name = "column_name")
    private String column;

    protected ImportHeading() {}

    /**
     * @param column null when nothing that is read stands there
     */
    ImportHeading(String bureauId, String word, ClientColumn column) {
        this.bureauId = bureauId;
        this.word = word;
        this.column = column == null ? NONE : column.name();
    }

    String word() {
        return word;
    }

    /** Null when nothing that is read stands there. */
    ClientColumn column() {
        return NONE.equals(column) ? null : ClientColumn.valueOf(column);
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
