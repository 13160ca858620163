package se.samverk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import se.samverk.company.Companies;
import se.samverk.fact.Fact;
import se.samverk.identity.InvitedReader;
import se.samverk.identity.InvitedReaders;
import se.samverk.reader.ReaderFact.Change;
import se.samverk.shared.Time;

/**
 * What happens when a day of a reader is near or has passed (D7f), one reader and one transaction at a time. Nobody reads longer for
 * a timer that does not run: the day is looked at with each request.
 */
@ApplicationScoped
public class ReaderDays {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    InvitedReaders readers;

    @Inject
    Companies companies;

    @Inject
    Event<Fact> facts;

    /** Tells both that the end is near, once for each day that is given. */
    @Transactional(TxType.REQUIRES_NEW)
    public void announce(String readerId) {
        held(readerId)
                .filter(reader -> reader.isToBeAnnounced(Time.today(clock)))
                .ifPresent(reader -> {
                    reader.announce();
                    tell(ReaderFact.of(Change.READER_ENDING, reader));
                });
    }

    /** Notes that the day has passed, and tells both. */
    @Transactional(TxType.REQUIRES_NEW)
    public void end(String readerId) {
        held(readerId)
                .filter(reader -> reader.endedAt() == null && reader.isOver(Time.today(clock)))
                .ifPresent(reader -> {
                    reader.end(null, clock.instant());
                    tell(ReaderFact.of(Change.READER_OVER, reader));
                });
    }

    /** As it is once the company is held: somebody may have ended it, or given it another day, meanwhile. */
    private Optional<InvitedReader> held(String readerId) {
        return readers.find(readerId).map(found -> {
            companies.getForUpdate(found.companyId());
            em.refresh(found);
            return found;
        });
    }

    private void tell(ReaderFact fact) {
        em.flush();
        facts.fire(fact);
    }
}
