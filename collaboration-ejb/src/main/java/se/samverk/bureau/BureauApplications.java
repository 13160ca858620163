package se.samverk.bureau;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.samverk.fact.Fact;
import se.samverk.identity.AccountLink;
import se.samverk.identity.AccountLink.Purpose;
import se.samverk.identity.AccountLinks;
import se.samverk.identity.User;
import se.samverk.identity.Users;

/** The bureaus that want to register and have not confirmed it yet. */
@ApplicationScoped
public class BureauApplications {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Users users;

    @Inject
    AccountLinks links;

    @Inject
    Event<Fact> facts;

    /**
     * An application whose link is good.
     *
     * @param user who has the mailbox's account; null when there is none
     */
    public record Open(AccountLink link, BureauApplication application, User user) {}

    /** Keeps an application and mails its link. Looks at nothing that others have. */
    @Transactional
    public void add(BureauApplicationForm form) {
        BureauApplication application = new BureauApplication(form, clock.instant());
        em.persist(application);
        AccountLink link = links.renew(Purpose.REGISTER_BUREAU, application.id());
        facts.fire(new BureauApplied(application.id(), link.id()));
    }

    /** The application of a token; empty when the link is none, used or too old. */
    @Transactional
    public Optional<Open> find(String token) {
        return links.find(Purpose.REGISTER_BUREAU, token)
                .filter(link -> link.isValid(clock.instant()))
                .flatMap(this::open);
    }

    private Optional<Open> open(AccountLink link) {
        return Optional.ofNullable(em.find(BureauApplication.class, link.subjectId()))
                .map(application -> new Open(
                        link, application, users.find(application.email()).orElse(null)));
    }

    void remove(BureauApplication application) {
        em.createQuery("delete from BureauApplication a where a.id = :id")
                .setParameter("id", application.id())
                .executeUpdate();
    }

    /** Removes what nobody has confirmed in time: it holds names and may hold identity numbers. */
    @Transactional
    public int sweep() {
        Instant oldest = clock.instant().minus(Purpose.REGISTER_BUREAU.validity());
        return em.createQuery("delete from BureauApplication a where a.appliedAt <= :oldest")
                .setParameter("oldest", oldest)
                .executeUpdate();
    }
}
