package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import se.samverk.shared.Sha256;

/** A file of a document, as it came. Its content is in {@linkplain DocumentPart parts}. */
@Entity
@IdClass(DocumentFile.Key.class)
@Table(name = "document_file")
public class DocumentFile {

    @Id
    @Column(name = "document_id")
    private String documentId;

    @Id
    @Column(name = "file_number")
    private int number;

    @Column(name = "company_id")
    private String companyId;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "media_type")
    private MediaType type;

    @Column(name = "size_bytes")
    private int bytes;

    /** No other file of the company has it. */
    private String sha256;

    private int pages;
    private boolean active;

    protected DocumentFile() {}

    /**
     * @param number its place, from 1
     */
    DocumentFile(Document document, int number, SentFile sent, LookedAt found) {
        this.documentId = document.id();
        this.companyId = document.companyId();
        this.number = number;
        this.name = FileName.shown(sent.name());
        this.type = found.type();
        this.bytes = sent.content().length;
        this.sha256 = Sha256.hex(sent.content());
        this.pages = found.pages();
        this.active = found.active();
    }

    String documentId() {
        return documentId;
    }

    int number() {
        return number;
    }

    String name() {
        return name;
    }

    MediaType type() {
        return type;
    }

    int bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    int pages() {
        return pages;
    }

    boolean isActive() {
        return active;
    }

    /** Which file of which document. */
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
