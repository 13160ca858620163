package se.samverk.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * A word that a client is found by, beside the bureau it is found in: one index serves the search.
 */
@Embeddable
public class ClientWord {

    @Column(name = "bureau_id")
    private String bureauId;

    private String word;

    protected ClientWord() {}

    ClientWord(String bureauId, String word) {
        this.bureauId = bureauId;
        this.word = word;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientWord that && bureauId.equals(that.bureauId) && word.equals(that.word);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bureauId, word);
    }
}
