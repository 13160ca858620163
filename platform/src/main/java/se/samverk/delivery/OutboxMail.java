package se.samverk.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import se.samverk.due.Lease;
import se.samverk.identity.Member;
import se.samverk.shared.Ids;
import se.samverk.shared.Language;
import se.samverk.shared.Sha256;
import se.samverk.shared.TextList;

/**
 * A mail to one recipient: waiting, sent, or dead after many vain tries or one refusal for good. It holds what the text is
 * made of, not the text; a link's token is made when it is sent and stands nowhere.
 */
@Entity
@Table(name = "outbox_mail")
public class OutboxMail {

    /** Where a mail is on its way. */
    public enum State {
        WAITING,
        SENT,
        DEAD
    }

    /** Who gets it, and in which language. */
    public record Recipient(String email, String name, Language language) {
        public static Recipient of(Member member) {
            return new Recipient(member.email(), member.name(), member.language());
        }
    }

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration PAUSE_WITHOUT_SERVER = Duration.ofMinutes(5);
    private static final int LONGEST_ERROR = 500;

    @Id
    private String id;

    @Column(name = "dedup_key")
    private String dedupKey;

    /** The name of a {@link MailTemplate}. */
    private String template;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "recipient_email")
    private String recipientEmail;

    @Column(name = "recipient_name")
    private String recipientName;

    private String arguments;

    /**
     * Where its button leads, below the base address; {@code {token}} stands for the link's token.
     */
    private String path;

    @Column(name = "link_id")
    private String linkId;

    @Column(name = "bureau_id")
    private String bureauId;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "collaboration_id")
    private String collaborationId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private Lease lease;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMail() {}

    /**
     * What a mail says and where it leads.
     *
     * @param bureauId the bureau that it is sent for and that may see it in its list; null for none
     * @param clientId the client of that bureau that it is about; null for none
     * @param collaborationId the collaboration that it is about; null for none
     */
    public record Content(
            MailTemplate template,
            List<String> arguments,
            String path,
            String linkId,
            String bureauId,
            String clientId,
            String collaborationId) {

        public Content(MailTemplate template, List<String> arguments, String path, String linkId, String bureauId) {
            this(template, arguments, path, linkId, bureauId, null, null);
        }
    }

    OutboxMail(String occasion, Recipient recipient, Content content, Instant now) {
        this(content.template().name(), occasion, recipient, now);
        this.arguments = TextList.write(content.arguments());
        this.path = content.path();
        this.linkId = content.linkId();
        this.bureauId = content.bureauId();
        this.clientId = content.clientId();
        this.collaborationId = content.collaborationId();
    }

    private OutboxMail(String template, String occasion, Recipient recipient, Instant now) {
        this.id = Ids.next();
        // As a hash: an address may be longer than any key.
        this.dedupKey = Sha256.hex(template + ":" + occasion + ":" + recipient.email());
        this.template = template;
        this.language = recipient.language();
        this.recipientEmail = recipient.email();
        this.recipientName = recipient.name();
        this.state = State.WAITING;
        this.lease = Lease.dueAt(now);
        this.createdAt = now;
    }

    /** The same once more, to the same recipient. */
    public OutboxMail copy(String occasion, Instant now) {
        OutboxMail copy =
                new OutboxMail(template, occasion, new Recipient(recipientEmail, recipientName, language), now);
        copy.arguments = arguments;
        copy.path = path;
        copy.linkId = linkId;
        copy.bureauId = bureauId;
        copy.clientId = clientId;
        copy.collaborationId = collaborationId;
        return copy;
    }

    /** Takes it for a worker that is to send it now; false when another has it, or it is not due. */
    boolean acquire(String worker, Instant now) {
        return state == State.WAITING && lease.acquire(worker, now, LEASE);
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        lease.release();
        lastError = null;
    }

    /**
     * After a failure: tried again later and later, at last given up where it can be seen; at once
     * when the server refuses the recipient for good.
     */
    void failed(MailFailure failure, Instant now) {
        lastError = shortened(failure.words());
        lease.fail(now);
        if (failure.forGood() || lease.attempts() >= MOST_ATTEMPTS) {
            state = State.DEAD;
        }
    }

    /** While the mail server is down nothing is wrong with the mail: it waits, however long. */
    void postponed(String error, Instant now) {
        lastError = shortened(error);
        lease.postpone(now, PAUSE_WITHOUT_SERVER);
    }

    private static String shortened(String error) {
        return error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    public String id() {
        return id;
    }

    String template() {
        return template;
    }

    public Language language() {
        return language;
    }

    public String recipientEmail() {
        return recipientEmail;
    }

    public String recipientName() {
        return recipientName;
    }

    List<String> arguments() {
        return TextList.read(arguments);
    }

    String path() {
        return path;
    }

    public String linkId() {
        return linkId;
    }

    public String clientId() {
        return clientId;
    }

    String collaborationId() {
        return collaborationId;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String lastError() {
        return lastError;
    }

    boolean isHeldBy(String worker) {
        return lease.isHeldBy(worker);
    }
}
