package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Set;
import se.samverk.collaboration.InvitationDelivery;
import se.samverk.delivery.MailFate;
import se.samverk.delivery.OutboxMail;

/** Tells an invitation whether one of the mails that it can be answered from has arrived. */
@ApplicationScoped
public class InvitationFate {

    /** Those that an invitation is answered from: one that arrives is enough. */
    private static final Set<String> INVITING =
            Set.of(LetterTemplate.INVITATION.name(), LetterTemplate.REMINDER.name());

    @PersistenceContext
    EntityManager em;

    @Inject
    InvitationDelivery invitations;

    void tell(@Observes MailFate mail) {
        if (mail.collaborationId() == null || !INVITING.contains(mail.template())) {
            return;
        }
        if (mail.arrived()) {
            invitations.arrived(mail.collaborationId());
        } else {
            invitations.failed(mail.collaborationId(), since -> hasOtherInvitingMail(mail.collaborationId(), since));
        }
    }

    private boolean hasOtherInvitingMail(String collaborationId, Instant since) {
        return em.createQuery("""
                                select count(m) from OutboxMail m
                                where m.collaborationId = :collaboration
                                    and m.template in :inviting
                                    and m.createdAt >= :since
                                    and m.state <> :dead
                                """, Long.class)
                        .setParameter("collaboration", collaborationId)
                        .setParameter("inviting", INVITING)
                        .setParameter("since", since)
                        .setParameter("dead", OutboxMail.State.DEAD)
                        .getSingleResult()
                > 0;
    }
}
