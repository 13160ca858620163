package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A page of a document to be looked at, as a JPEG that was made here. */
@Entity
@IdClass(DocumentPicture.Key.class)
@Table(name = "document_picture")
public class DocumentPicture {

    @Id
    @Column(name = "document_id")
    private String documentId;

    @Id
    @Column(name = "picture_number")
    private int number;

    private byte[] content;

    protected DocumentPicture() {}

    /**
     * @param number its place in the document, from 1
     */
    DocumentPicture(Document document, int number, byte[] content) {
        this.documentId = document.id();
        this.number = number;
        this.content = content;
    }

    byte[] content() {
        return content;
    }

    /** Which picture of which document. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String documentId;
        private int number;

        public Key() {}

        Key(String documentId, int number) {
            this.documentId = documentId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && key.documentId.equals(documentId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, number);
        }
    }
}
