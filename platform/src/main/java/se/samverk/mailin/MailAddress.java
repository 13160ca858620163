package se.samverk.mailin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Instant;
import se.samverk.shared.Ids;

/** The address of a company in the operator's mailbox. Whoever knows it hands in documents, so nobody can guess it: 80 random bits. */
@Entity
@Table(name = "mail_address")
public class MailAddress {

    /** What every address begins with, for people to see what it is. */
    static final String BEGINNING = "kvitton-";

    /** Without 0, 1, l and o, which people who type it take for each other. */
    static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    static final int RANDOM_LETTERS = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "local_part")
    private String localPart;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** One while it stands; null after. */
    private Integer standing;

    protected MailAddress() {}

    MailAddress(Addressee addressee, Instant now) {
        this.id = Ids.next();
        this.companyId = addressee.companyId();
        this.serviceCode = addressee.serviceCode();
        this.madeAt = now;
        this.standing = 1;
        StringBuilder part = new StringBuilder(BEGINNING);
        RANDOM.ints(RANDOM_LETTERS, 0, LETTERS.length()).forEach(letter -> part.append(LETTERS.charAt(letter)));
        this.localPart = part.toString();
    }

    MailAddress by(String userId) {
        this.madeBy = userId;
        return this;
    }

    void end(Instant now) {
        this.standing = null;
        this.endedAt = now;
    }

    String companyId() {
        return companyId;
    }

    String localPart() {
        return localPart;
    }
}
