package se.samverk.collaboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The link of an invitation to a company that has no administrator yet. It proves that its reader
 * has the invited mailbox, and lets one person register, once.
 */
@Entity
@Table(name = "mail_link")
public class MailLink {

    @Id
    private String id;

    @Column(name = "collaboration_id")
    private String collaborationId;

    private String email;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected MailLink() {}

    MailLink(String id, Collaboration invitation, String tokenHash) {
        this.id = id;
        this.collaborationId = invitation.id();
        this.email = invitation.invitedEmail();
        this.tokenHash = tokenHash;
        this.expiresAt = invitation.expiresAt();
    }

    public String id() {
        return id;
    }

    public String collaborationId() {
        return collaborationId;
    }

    public String email() {
        return email;
    }

    public boolean isUsed() {
        return usedAt != null;
    }

    public boolean isValid(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }
}
