package se.samverk.bookkeeping.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what the lines of each month come to on an account, in the transaction that posts them (ADR 44). */
@ApplicationScoped
public class AccountTurnovers {

    @PersistenceContext
    EntityManager em;

    /** Whoever adds to a month holds its period until the transaction ends, so nobody else adds to it meanwhile. */
    void add(TurnoverSums sums) {
        Map<AccountingPeriod.Key, List<AccountTurnover.Key>> byPeriod = sums.byKey().keySet().stream()
                .collect(Collectors.groupingBy(
                        AccountTurnover.Key::period,
                        () -> new TreeMap<>(AccountingPeriod.Key.IN_ORDER),
                        Collectors.toList()));
        byPeriod.forEach((period, keys) -> {
            if (!sums.hasPosted(period)) {
                // Of another month's VAT return; there is none before the books begin.
                em.find(AccountingPeriod.class, period, LockModeType.PESSIMISTIC_WRITE);
            }
            Map<String, AccountTurnover> there = find(period, keys);
            for (AccountTurnover.Key key : keys) {
                there.computeIfAbsent(key.account(), none -> begun(key))
                        .add(sums.byKey().get(key));
            }
        });
    }

    private AccountTurnover begun(AccountTurnover.Key key) {
        AccountTurnover turnover = new AccountTurnover(key);
        em.persist(turnover);
        return turnover;
    }

    private Map<String, AccountTurnover> find(AccountingPeriod.Key period, List<AccountTurnover.Key> keys) {
        return em.createQuery("""
                        select t from AccountTurnover t
                        where t.companyId = :company and t.month = :month and t.closing = :closing
                            and t.account in :accounts
                        """, AccountTurnover.class)
                .setParameter("company", period.companyId())
                .setParameter("month", period.month())
                .setParameter("closing", period.closing())
                .setParameter(
                        "accounts",
                        keys.stream().map(AccountTurnover.Key::account).toList())
                .getResultStream()
                .collect(Collectors.toMap(AccountTurnover::account, Function.identity()));
    }
}
