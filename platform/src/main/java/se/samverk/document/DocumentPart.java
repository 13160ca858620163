package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/** A part of a file, so that whoever takes the file has never the whole of it in memory. */
@Entity
@IdClass(DocumentPart.Key.class)
@Table(name = "document_part")
public class DocumentPart {

    /** How large a part is; the last one is smaller. */
    static final int BYTES = 1_000_000;

    @Id
    @Column(name = "document_id")
    private String documentId;

    @Id
    @Column(name = "file_number")
    private int file;

    @Id
    @Column(name = "part_number")
    private int number;

    private byte[] content;

    protected DocumentPart() {}

    /**
     * @param number its place, from 0
     */
    DocumentPart(DocumentFile file, int number, byte[] whole) {
        this.documentId = file.documentId();
        this.file = file.number();
        this.number = number;
        this.content = Arrays.copyOfRange(whole, number * BYTES, Math.min(whole.length, (number + 1) * BYTES));
    }

    byte[] content() {
        return content;
    }

    /** Which part of which file. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String documentId;
        private int file;
        private int number;

        public Key() {}

        Key(String documentId, int file, int number) {
            this.documentId = documentId;
            this.file = file;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.file == file
                    && key.number == number
                    && key.documentId.equals(documentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, file, number);
        }
    }
}
