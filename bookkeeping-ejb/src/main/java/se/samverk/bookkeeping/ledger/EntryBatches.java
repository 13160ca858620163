package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/** Posts what comes from a file: many entries in one transaction, by statements in batches. */
@ApplicationScoped
public class EntryBatches {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    FiscalYears years;

    @Inject
    AccountTurnovers turnovers;

    /**
     * Begins a batch; all that is posted is there when the transaction has ended, or nothing.
     *
     * @param chart the accounts of the books, by number
     */
    public EntryBatch begin(Keeper by, Map<String, Account> chart) throws SQLException {
        em.flush();
        return new EntryBatch(this, em.unwrap(Connection.class), years, by, clock.instant(), chart);
    }

    /** A series of a year, held until the transaction ends. */
    EntrySeries series(AccountingPeriod period, String name) {
        EntrySeries found =
                em.find(EntrySeries.class, new EntrySeries.Key(period, name), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            found = new EntrySeries(period, name);
            em.persist(found);
        }
        return found;
    }

    /** What each account comes to. */
    void turnOver(TurnoverSums sums) {
        turnovers.add(sums);
    }
}
