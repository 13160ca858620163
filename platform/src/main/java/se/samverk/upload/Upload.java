package se.samverk.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.samverk.caller.Caller;

/** A file that somebody has sent for a company and looks at. */
@Entity
@Table(name = "upload")
public class Upload {

    static final Duration KEPT = Duration.ofHours(4);
    private static final int LONGEST_NAME = 255;

    @Id
    private String id;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "company_id")
    private String companyId;

    private String name;

    private byte[] content;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Upload() {}

    /** As whoever sent it calls it; a longer name is cut. */
    Upload(Caller sender, String name, byte[] content, Instant now) {
        // Random: it stands in an address.
        this.id = UUID.randomUUID().toString();
        this.userId = sender.userId();
        this.companyId = sender.companyId();
        this.name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        this.content = content;
        this.expiresAt = now.plus(KEPT);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }
}
