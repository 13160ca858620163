package se.samverk.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import se.samverk.shared.Ids;

/** That something of a service stands on a document. Once that was posted, the link stays, and so does the document. */
@Entity
@Table(name = "document_link")
public class DocumentLink {

    @Id
    private String id;

    @Column(name = "document_id")
    private String documentId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_id")
    private String objectId;

    private boolean posted;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "linked_by")
    private String linkedBy;

    protected DocumentLink() {}

    DocumentLink(Handling by, Document document, DocumentObject object, boolean posted) {
        this.id = Ids.next();
        this.documentId = document.id();
        this.companyId = document.companyId();
        this.objectKind = object.kind();
        this.objectId = object.id();
        this.posted = posted;
        this.linkedAt = by.at();
        this.linkedBy = by.userId();
    }
}
