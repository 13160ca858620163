package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import se.samverk.audit.RecordedFacts;
import se.samverk.bookkeeping.chart.AccountFact;
import se.samverk.bookkeeping.ledger.Accounts;

/** The chart of accounts as it was. */
@ApplicationScoped
class PastChart {

    @Inject
    Accounts accounts;

    @Inject
    RecordedFacts record;

    /** An account; when it is closed nothing can be posted to it. */
    record PastAccount(AccountFact.Entry entry, boolean open) {

        private PastAccount opened(boolean so) {
            return new PastAccount(entry, so);
        }
    }

    /** The accounts by number. */
    Collection<PastAccount> of(Then then) {
        TreeMap<String, PastAccount> chart = new TreeMap<>();
        accounts.views(then.companyId())
                .forEach(account -> chart.put(
                        account.form().number(), new PastAccount(AccountFact.Entry.of(account), account.active())));
        record.since(then.moment(), then.readers(), AccountFact.class).forEach(told -> undo(told.fact(), chart));
        Set<String> later = accounts.addedAfter(then.moment(), then.companyId());
        chart.keySet().removeAll(later);
        return chart.values();
    }

    private static void undo(AccountFact fact, TreeMap<String, PastAccount> chart) {
        chart.computeIfPresent(fact.number(), (number, account) -> switch (fact.occasion()) {
            case ACCOUNT_CHANGED -> new PastAccount(fact.before(), account.open());
            case ACCOUNT_CLOSED -> account.opened(true);
            case ACCOUNT_REOPENED -> account.opened(false);
            case ACCOUNT_ADDED -> account;
        });
    }

    /** How often accounts had been added, changed, closed and opened again by people. */
    int changes(Then then) {
        return record.until(then.moment(), then.readers(), AccountFact.class).size();
    }
}
