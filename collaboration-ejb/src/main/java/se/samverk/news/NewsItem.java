package se.samverk.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Side;
import se.samverk.shared.Ids;
import se.samverk.workspace.NewsFact;

/** One piece of news for one of the two companies of a collaboration; written once. */
@Entity
@Table(name = "news_item")
public class NewsItem {

    private static final String SEPARATOR = ":";

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "for_bureau")
    private boolean forBureau;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "collaboration_id")
    private String collaborationId;

    @Column(name = "change_id")
    private String changeId;

    @Enumerated(EnumType.STRING)
    private NewsKind kind;

    @Column(name = "day_of")
    private LocalDate day;

    @Column(name = "happened_at")
    private Instant happenedAt;

    /** What was told by a service; null for news of a collaboration. */
    private String told;

    private String subject;

    @Column(name = "subject_text")
    private String subjectText;

    private boolean overtaken;

    protected NewsItem() {}

    /**
     * @param changeId the change of settings that it is about; null for none
     */
    NewsItem(NewsKind kind, Side reader, Collaboration collaboration, String changeId, LocalDate day, Instant when) {
        this.id = Ids.next();
        this.forBureau = reader == Side.BUREAU;
        this.companyId = forBureau ? collaboration.bureauId() : collaboration.companyId();
        this.clientId = collaboration.clientId();
        this.collaborationId = collaboration.id();
        this.changeId = changeId;
        this.kind = kind;
        this.day = day;
        this.happenedAt = when;
    }

    /** What one side has done in the service of a collaboration. */
    NewsItem(NewsFact fact, Side reader, Collaboration collaboration, Instant when) {
        this(NewsKind.IN_SERVICE, reader, collaboration, null, null, when);
        this.told = fact.told();
        this.subject = subject(fact);
        this.subjectText = fact.about();
    }

    /** What a fact is about, as one text; unique within a collaboration. */
    static String subject(NewsFact fact) {
        return fact.newsOf().type() + SEPARATOR + fact.newsOf().id();
    }

    String id() {
        return id;
    }

    /**
     * As somebody reads it.
     *
     * @param settled whether something that happened later has overtaken it
     * @param seen the newest item that the reader has seen
     */
    NewsRow shown(NewsService.Found found, boolean settled, String seen) {
        Collaboration collaboration = found.collaboration();
        return new NewsRow(
                id,
                kind,
                forBureau,
                found.otherParty(),
                collaboration.serviceCode(),
                collaborationId,
                day,
                NewsKind.ENDINGS.contains(kind) && !settled ? collaboration.ending() : null,
                told == null ? null : inService(found.customerNumber()),
                happenedAt,
                settled,
                !settled && id.compareTo(seen) > 0);
    }

    private NewsRow.InService inService(String customerNumber) {
        return new NewsRow.InService(
                told, subjectText, subject.substring(subject.indexOf(SEPARATOR) + 1), customerNumber);
    }
}
