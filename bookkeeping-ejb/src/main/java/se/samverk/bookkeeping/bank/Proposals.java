package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.bookkeeping.bank.Proposal.Reason;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.receipt.Receipts;

/** What is proposed for the rows of an account that wait. */
@ApplicationScoped
public class Proposals {

    /** Where öre go (BAS). */
    private static final String ROUNDING = "3740";

    @Inject
    BankFinder finder;

    @Inject
    Items items;

    @Inject
    Accounts accounts;

    @Inject
    FiscalYears years;

    @Inject
    Receipts receipts;

    /**
     * @param rows all that wait
     */
    Proposer proposer(BankLedger ledger, List<BankRow> rows) {
        String company = ledger.companyId();
        boolean rounding = accounts.list(company).stream()
                .filter(Account::isActive)
                .anyMatch(account -> account.number().equals(ROUNDING));
        return new Proposer(
                finder.past(ledger),
                items.open(company),
                items.accounts(company),
                entries(ledger, rows),
                rows.stream().map(BankLine::of).toList(),
                rounding ? ROUNDING : null);
    }

    /** The latest entries, to choose from, and all that can be any of the rows. */
    private OpenEntries entries(BankLedger ledger, List<BankRow> rows) {
        Map<String, OpenEntry> entries = new LinkedHashMap<>();
        finder.openEntries(ledger).forEach(entry -> entries.put(entry.id(), entry));
        boolean all = rows.size() <= BankFinder.MOST_ROWS;
        if (!rows.isEmpty()) {
            List<LocalDate> days = rows.stream().map(BankRow::bookedOn).sorted().toList();
            OpenEntries near = finder.openEntries(
                    ledger,
                    days.get(0).minusDays(Proposer.DOUBT_DAYS),
                    days.get(days.size() - 1).plusDays(Proposer.DOUBT_DAYS));
            near.entries().forEach(entry -> entries.put(entry.id(), entry));
            all &= near.all();
        }
        return new OpenEntries(List.copyOf(entries.values()), all);
    }

    /** A proposal for each row that is open. What is proposed for two, or would not be posted, is sure for none. */
    Map<String, Proposal> all(BankLedger ledger, Proposer proposer, List<BankRow> rows) {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        Postable postable = postable(ledger);
        rows.stream()
                .filter(row -> row.state() == BankRowState.OPEN)
                .forEach(row ->
                        proposals.put(row.id(), postable.check(row.bookedOn(), proposer.propose(BankLine.of(row)))));
        proposePrivate(proposals, rows);
        Set<String> wanted = wantedByTwo(proposals);
        proposals.replaceAll((row, proposal) -> proposal.parts().stream()
                        .anyMatch(part -> !part.isAccount() && wanted.contains(part.id()))
                ? proposal.unless(proposal.reason(), proposal.arguments().toArray())
                : proposal);
        return proposals;
    }

    /** What was answered goes before what was done with others, but not before what is in the books. */
    private void proposePrivate(Map<String, Proposal> proposals, List<BankRow> rows) {
        Set<String> privately = receipts.privateOf(proposals.keySet());
        List<BankRow> answered =
                rows.stream().filter(row -> privately.contains(row.id())).toList();
        if (!answered.isEmpty()) {
            ownersAccount(answered.get(0).companyId())
                    .ifPresent(account -> answered.forEach(row -> proposals.computeIfPresent(
                            row.id(), (id, found) -> found.isOfEntries() ? found : ofOwner(account, row))));
        }
    }

    private static Proposal ofOwner(String account, BankRow row) {
        return Proposal.likely(Reason.PRIVATE, List.of(ProposalPart.of(account, row.rest())), account);
    }

    /** Empty where the chart does not have it. */
    private Optional<String> ownersAccount(String companyId) {
        return years.legalForm(companyId)
                .map(LegalForm::privately)
                .filter(number -> accounts.list(companyId).stream()
                        .anyMatch(account ->
                                account.isActive() && account.number().equals(number)));
    }

    private Postable postable(BankLedger ledger) {
        Set<String> active = accounts.list(ledger.companyId()).stream()
                .filter(Account::isActive)
                .map(Account::number)
                .collect(Collectors.toSet());
        return new Postable(day -> years.nextOpenDay(ledger.companyId(), day), active);
    }

    private static Set<String> wantedByTwo(Map<String, Proposal> proposals) {
        Map<String, Integer> counts = new HashMap<>();
        proposals.values().stream()
                .flatMap(proposal -> proposal.parts().stream())
                .filter(part -> !part.isAccount())
                .forEach(part -> counts.merge(part.id(), 1, Integer::sum));
        Set<String> wanted = new HashSet<>(counts.keySet());
        wanted.removeIf(id -> counts.get(id) == 1);
        return wanted;
    }
}
