package se.samverk.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import se.samverk.collaboration.ChangeFact;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.CollaborationFact;
import se.samverk.collaboration.CollaborationFact.Occasion;
import se.samverk.collaboration.Collaborations;
import se.samverk.collaboration.SettingsChange;
import se.samverk.collaboration.Side;
import se.samverk.workspace.NewsFact;

/** Writes the news of what happens, in the transaction in which it happens. */
@ApplicationScoped
public class NewsWriter {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    void tell(@Observes CollaborationFact fact) {
        Collaboration collaboration = em.find(Collaboration.class, fact.collaborationId());
        write(
                NewsKind.of(fact.occasion()),
                NewsKind.readers(fact),
                collaboration,
                null,
                fact.occasion() == Occasion.LEAVING ? fact.renewsOn() : day(fact.occasion(), collaboration));
        if (fact.occasion() == Occasion.STAYING) {
            overtakeLeaving(collaboration);
        }
    }

    private void overtakeLeaving(Collaboration collaboration) {
        em.createQuery("""
                        update NewsItem n set n.overtaken = true
                        where n.collaborationId = :collaboration and n.kind = :leaving
                        """)
                .setParameter("collaboration", collaboration.id())
                .setParameter("leaving", NewsKind.LEAVING)
                .executeUpdate();
    }

    void tell(@Observes ChangeFact fact) {
        Collaboration collaboration = em.find(Collaboration.class, fact.collaborationId());
        SettingsChange change = em.find(SettingsChange.class, fact.changeId());
        Set<Side> readers = NewsKind.readers(fact, change.askedBySide());
        write(NewsKind.of(fact.occasion()), readers, collaboration, change.id(), day(change));
    }

    /** What a later fact tells of a thing overtakes what was told of it before, to either side. */
    void tell(@Observes NewsFact fact) {
        if (!fact.news()) {
            return;
        }
        collaborations.running(fact.readers(), fact.serviceCode()).ifPresent(collaboration -> {
            em.createQuery("""
                            update NewsItem n set n.overtaken = true
                            where n.collaborationId = :collaboration and n.subject = :subject
                            """)
                    .setParameter("collaboration", collaboration.id())
                    .setParameter("subject", NewsItem.subject(fact))
                    .executeUpdate();
            Side reader = Side.valueOf(fact.side().name()).other();
            em.persist(new NewsItem(fact, reader, collaboration, clock.instant()));
        });
    }

    private void write(NewsKind kind, Set<Side> readers, Collaboration collaboration, String changeId, LocalDate day) {
        for (Side reader : readers) {
            em.persist(new NewsItem(kind, reader, collaboration, changeId, day, clock.instant()));
        }
    }

    private static LocalDate day(CollaborationFact.Occasion occasion, Collaboration collaboration) {
        return switch (occasion) {
            case INVITED, RESENT, REMINDED -> collaboration.answerBy();
            case AGREED -> collaboration.acceptedOn();
            case RENEWAL_COMING -> collaboration.renewsOn();
            case ENDING, CONTINUATION_ASKED, CONTINUATION_DECLINED, ENDED -> collaboration.endsOn();
            case REVOKED, EXPIRED, ACCEPTED, AGREEMENT_WITHDRAWN, BEGUN, LEAVING, STAYING, DECLINED, ENDING_WITHDRAWN ->
                null;
        };
    }

    /** When it takes effect, else until when it waits for an answer. */
    private static LocalDate day(SettingsChange change) {
        if (change.takesEffectOn() != null) {
            return change.takesEffectOn();
        }
        return change.state() == SettingsChange.State.AWAITING_APPROVAL ? change.answerBy() : null;
    }
}
