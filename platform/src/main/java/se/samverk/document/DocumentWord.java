package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.SearchWords;

/** A word that stands on a document, by which it is found. */
@Entity
@IdClass(DocumentWord.Key.class)
@Table(name = "document_word")
public class DocumentWord {

    private static final int MOST = 400;
    private static final int SHORTEST = 2;

    @Id
    @Column(name = "document_id")
    private String documentId;

    @Id
    private String word;

    @Column(name = "company_id")
    private String companyId;

    protected DocumentWord() {}

    private DocumentWord(DocumentText text, String word) {
        this.documentId = text.documentId();
        this.word = word;
        this.companyId = text.companyId();
    }

    /** The first words of a text; nobody is to be found by a number that may be a person's. */
    static List<DocumentWord> of(DocumentText text) {
        return SearchWords.ofText(text.content()).stream()
                .filter(word -> word.length() >= SHORTEST && !OrganisationNumber.looksPersonal(word))
                .limit(MOST)
                .map(word -> new DocumentWord(text, word))
                .toList();
    }

    /** Which word of which document. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String documentId;
        private String word;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.documentId.equals(documentId) && key.word.equals(word);
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, word);
        }
    }
}
