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
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.Side;
import se.samverk.collaboration.State;
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

    @Enumerated(EnumType.STRING)
    private NewsKind kind;

    @Column(name = "day_of")
    private LocalDate day;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected NewsItem() {}

    NewsItem(NewsKind kind, Side reader, Collaboration collaboration, LocalDate day, Instant when) {
        this.id = Ids.next();
        this.forBureau = reader == Side.BUREAU;
        this.companyId = forBureau ? collaboration.bureauId() : collaboration.companyId();
        this.clientId = collaboration.clientId();
        this.collaborationId = collaboration.id();
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
     * @param pending the change of settings that is pending now; null for none
     * @param seen the newest item that the reader has seen
     */
    NewsRow shown(String otherParty, Collaboration collaboration, SettingsChange pending, String seen) {
        boolean settled = isSettled(collaboration, pending);
        return new NewsRow(
                id,
                kind,
                forBureau,
                otherParty,
                collaboration.serviceCode(),
                collaborationId,
                day,
                happenedAt,
                settled,
                !settled && id.compareTo(seen) > 0);
    }

    /** As {@link NewsService#UNSETTLED} has it in a query. */
    private boolean isSettled(Collaboration collaboration, SettingsChange pending) {
        if (NewsKind.INVITING.contains(kind)) {
            return collaboration.state() != State.INVITED;
        }
        // Not of a later change, which has news of its own.
        return NewsKind.ASKING.contains(kind)
                && (pending == null
                        || pending.state() != SettingsChange.State.AWAITING_APPROVAL
                        || pending.askedAt().isAfter(happenedAt));
    }
}
