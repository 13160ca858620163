package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.ledger.VatReturns;
import se.samverk.bookkeeping.ledger.VatReturns.AccountSum;
import se.samverk.shared.Amount;

/** What has been settled of a period's VAT, and what is left. */
@ApplicationScoped
class VatSettlements {

    @PersistenceContext
    EntityManager em;

    @Inject
    Ledger ledger;

    /**
     * The lines that settle what the versions of a return have not.
     *
     * @param sums what accounts come to in the period by now
     */
    List<NewLine> left(List<AccountSum> sums, List<VatReturn> versions) {
        Map<String, Amount> left = new TreeMap<>();
        VatReturns.settlement(sums).forEach(line -> left.merge(line.account(), line.amount(), Amount::plus));
        entries(versions)
                .flatMap(entry -> ledger.lines(entry).stream())
                .forEach(line -> left.merge(line.account(), line.amount().negated(), Amount::plus));
        return left.entrySet().stream()
                .filter(account -> !account.getValue().isZero())
                .map(account -> NewLine.of(account.getKey(), account.getValue()))
                .toList();
    }

    private Stream<String> entries(List<VatReturn> versions) {
        return Stream.concat(
                versions.stream().map(VatReturn::entryId).filter(Objects::nonNull),
                em.createQuery("select s.entryId from VatSettlement s where s.returnId in :returns", String.class)
                        .setParameter(
                                "returns", versions.stream().map(VatReturn::id).toList())
                        .getResultStream());
    }

    /** An entry that settles a filed return further. */
    void add(VatReturn filed, String entryId) {
        em.persist(new VatSettlement(filed, entryId));
    }
}
