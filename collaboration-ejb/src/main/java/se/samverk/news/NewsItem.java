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

/** One piece of news for one of the two companies of a collaboration; written once. */
@Entity
@Table(name = "news_item")
public class NewsItem {

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

    String id() {
        return id;
    }

    /**
     * As somebody reads it.
     *
     * @param overtaken whether something that happened later has overtaken it
     * @param seen the newest item that the reader has seen
     */
    NewsRow shown(String otherParty, Collaboration collaboration, boolean overtaken, String seen) {
        return new NewsRow(
                id,
                kind,
                forBureau,
                otherParty,
                collaboration.serviceCode(),
                collaborationId,
                day,
                NewsKind.ENDINGS.contains(kind) && !overtaken ? collaboration.ending() : null,
                happenedAt,
                overtaken,
                !overtaken && id.compareTo(seen) > 0);
    }
}
