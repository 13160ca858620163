package se.samverk.mailin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.shared.Ids;

/** A mail that was taken care of for a company; it is so once, however often the mailbox shows it. */
@Entity
@Table(name = "received_mail")
public class ReceivedMail {

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "message_key")
    private String messageKey;

    @Column(name = "received_at")
    private Instant receivedAt;

    private String sender;
    private String subject;
    private int documents;

    protected ReceivedMail() {}

    ReceivedMail(String companyId, MailHead head, int documents, Instant now) {
        this.id = Ids.next();
        this.companyId = companyId;
        this.messageKey = head.key();
        this.receivedAt = now;
        this.sender = head.sender();
        this.subject = head.subject();
        this.documents = documents;
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }
}
