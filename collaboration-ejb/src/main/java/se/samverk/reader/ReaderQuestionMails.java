package se.samverk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samverk.collaboration.Collaborations;
import se.samverk.company.Companies;
import se.samverk.conversation.QuestionFact;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail.Content;
import se.samverk.delivery.OutboxMail.Recipient;
import se.samverk.identity.InvitedReader;
import se.samverk.identity.InvitedReaders;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.Time;

/**
 * What a reader asks and is answered (D7f). The two sides of a collaboration are told as of any question; where there is none, the
 * company's administrators are. A person gets one mail a day of each kind at most.
 */
@ApplicationScoped
public class ReaderQuestionMails {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    @Inject
    Companies companies;

    @Inject
    InvitedReaders readers;

    @Inject
    Users users;

    @Inject
    Outbox outbox;

    void tell(@Observes QuestionFact fact) {
        if (fact.readerId() == null) {
            return;
        }
        reader(fact).ifPresent(reader -> {
            switch (fact.occasion()) {
                case QUESTION_ASKED -> tellAsked(fact, reader);
                case QUESTION_ANSWERED -> tellAnswered(fact, reader);
                case QUESTION_CLOSED -> {
                    // Nothing is asked any more.
                }
            }
        });
    }

    /** Only who reads still is told. */
    private Optional<InvitedReader> reader(QuestionFact fact) {
        return readers.of(fact.readers().companyId()).stream()
                .filter(reader -> fact.readerId().equals(reader.userId()) && reader.isReadingOn(Time.today(clock)))
                .findFirst();
    }

    private void tellAsked(QuestionFact fact, InvitedReader reader) {
        if (collaborations.running(fact.readers(), fact.serviceCode()).isEmpty()) {
            users.administrators(reader.companyId())
                    .forEach(administrator ->
                            add(fact, reader, ReaderMail.READER_QUESTION, Recipient.of(administrator)));
        }
    }

    private void tellAnswered(QuestionFact fact, InvitedReader reader) {
        User user = em.find(User.class, reader.userId());
        add(fact, reader, ReaderMail.READER_ANSWERED, new Recipient(user.email(), user.name(), user.language()));
    }

    private void add(QuestionFact fact, InvitedReader reader, ReaderMail mail, Recipient to) {
        if (isToldToday(mail, to)) {
            return;
        }
        List<String> arguments = List.of(
                companies.get(reader.companyId()).name(),
                reader.name(),
                reader.readsUntil().toString(),
                fact.about());
        outbox.add(Time.today(clock) + ":" + reader.companyId(), to, new Content(mail, arguments, "/hem", null, null));
    }

    private boolean isToldToday(ReaderMail mail, Recipient to) {
        return !em.createQuery("""
                        select m.id from OutboxMail m
                        where m.recipientEmail = :address and m.template = :template and m.createdAt >= :today
                        """, String.class)
                .setParameter("address", to.email())
                .setParameter("template", mail.name())
                .setParameter("today", Time.today(clock).atStartOfDay(Time.ZONE).toInstant())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
