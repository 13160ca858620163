package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Ids;
import se.samverk.workspace.Side;

/** A document of a company. It waits to be posted until something posted stands on it or it is set aside; it never goes. */
@Entity
@Table(name = "document")
public class Document {

    /** Who has handed in what came by mail. */
    static final String BY_MAIL = "mail";

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    private String name;
    private String description;

    @Column(name = "hand_in_key")
    private String handInKey;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    @Column(name = "handed_in_by")
    private String handedInBy;

    @Enumerated(EnumType.STRING)
    private Side side;

    private int files;
    private int pages;

    @Enumerated(EnumType.STRING)
    private DocumentState state;

    private String reason;

    @Version
    private int version;

    protected Document() {}

    Document(Handling by, String key, String name, String description) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.handInKey = key;
        this.name = name;
        this.description = description;
        this.handedInAt = by.at();
        this.handedInBy = by.userId();
        this.side = by.side();
        this.state = DocumentState.WAITING;
    }

    void add(LookedAt file) {
        files++;
        pages += file.pages();
    }

    /**
     * Says what it is.
     *
     * @param text null for nothing
     * @throws BusinessException DOCUMENT_POSTED
     */
    void describe(String text) {
        checkNotPosted();
        this.description = text;
    }

    /**
     * @throws BusinessException DOCUMENT_POSTED
     */
    void setAside(String why) {
        checkNotPosted();
        this.state = DocumentState.SET_ASIDE;
        this.reason = why;
    }

    /** It waits again. Of one that was not set aside nothing changes. */
    void takeUp() {
        if (state == DocumentState.SET_ASIDE) {
            this.state = DocumentState.WAITING;
            this.reason = null;
        }
    }

    /**
     * Something that was posted stands on it.
     *
     * @throws BusinessException DOCUMENT_SET_ASIDE
     */
    void post() {
        if (state == DocumentState.SET_ASIDE) {
            throw BusinessException.at("documents", DocumentError.DOCUMENT_SET_ASIDE, name);
        }
        this.state = DocumentState.POSTED;
    }

    private void checkNotPosted() {
        if (state == DocumentState.POSTED) {
            throw new BusinessException(DocumentError.DOCUMENT_POSTED);
        }
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    String handedInBy() {
        return handedInBy;
    }

    DocumentState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
