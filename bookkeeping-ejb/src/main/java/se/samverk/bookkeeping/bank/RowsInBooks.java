package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samverk.bank.BankRow;
import se.samverk.bank.BankRowState;
import se.samverk.bookkeeping.bank.BankFinder.MatchRow;
import se.samverk.bookkeeping.bank.Proposal.Reason;
import se.samverk.bookkeeping.entry.EntryDocuments;
import se.samverk.bookkeeping.entry.EntryPosting;
import se.samverk.bookkeeping.entry.EntryStands;
import se.samverk.bookkeeping.ledger.EntryLine;
import se.samverk.receipt.Receipts;
import se.samverk.receipt.RowBooks;
import se.samverk.receipt.RowStanding;

/** Tells how payments stand in the books: which have a document there, and which need none (K35). */
@ApplicationScoped
public class RowsInBooks implements RowBooks {

    /** What is no reason to ask for no receipt. */
    private static final Set<Reason> WEAK = EnumSet.of(Reason.AMOUNT_ONLY, Reason.PERHAPS_POSTED);

    @PersistenceContext
    EntityManager em;

    @Inject
    BankFinder finder;

    @Inject
    Proposals proposals;

    @Inject
    Items items;

    @Inject
    EntryDocuments documents;

    @Inject
    EntryPosting posting;

    @Inject
    Receipts receipts;

    @Override
    public Map<String, RowStanding> of(List<BankRow> rows) {
        Map<String, RowStanding> standings = new HashMap<>();
        rows.stream().collect(Collectors.groupingBy(BankRow::accountId)).forEach((account, ofAccount) -> {
            BankLedger ledger = em.find(BankLedger.class, account);
            if (ledger != null) {
                standings.putAll(explained(ledger, ofAccount));
                standings.putAll(unexplained(ledger, ofAccount));
            }
        });
        return standings;
    }

    private Map<String, RowStanding> explained(BankLedger ledger, List<BankRow> rows) {
        List<String> done = ids(rows, row -> row.state() == BankRowState.DONE);
        Map<String, List<MatchRow>> matches = finder.matches(done);
        Standing of = standing(
                ledger,
                matches.values().stream()
                        .flatMap(Collection::stream)
                        .map(MatchRow::entryId)
                        .collect(Collectors.toSet()));
        return done.stream()
                .collect(Collectors.toMap(
                        row -> row,
                        row -> of.all(
                                matches.get(row).stream().map(MatchRow::entryId).toList())));
    }

    /** By what is proposed for them; what is booked before the books begin is left alone. */
    private Map<String, RowStanding> unexplained(BankLedger ledger, List<BankRow> rows) {
        Map<String, RowStanding> standings = new HashMap<>();
        ids(rows, row -> row.bookedOn().isBefore(ledger.since()) || row.state() == BankRowState.TWICE)
                .forEach(row -> standings.put(row, RowStanding.NEEDS_NONE));
        Set<String> open = Set.copyOf(ids(
                rows,
                row -> BankRowState.WAITING.contains(row.state())
                        && !row.bookedOn().isBefore(ledger.since())));
        if (!open.isEmpty()) {
            List<BankRow> waiting = finder.waiting(ledger);
            Map<String, Proposal> proposed = proposals.all(ledger, proposals.proposer(ledger, waiting), waiting);
            proposed.keySet().retainAll(open);
            standings.putAll(proposed(ledger, proposed));
        }
        return standings;
    }

    private Map<String, RowStanding> proposed(BankLedger ledger, Map<String, Proposal> proposed) {
        List<ProposalPart> parts = proposed.values().stream()
                .flatMap(proposal -> proposal.parts().stream())
                .toList();
        Standing of = standing(
                ledger,
                parts.stream()
                        .filter(ProposalPart::isEntry)
                        .map(ProposalPart::id)
                        .collect(Collectors.toSet()));
        Map<String, Set<String>> documented = parts.stream()
                .filter(ProposalPart::isItem)
                .collect(Collectors.groupingBy(
                        ProposalPart::kind, Collectors.mapping(ProposalPart::id, Collectors.toSet())));
        documented.replaceAll((kind, ids) -> items.of(kind).documented(ledger.companyId(), ids));
        Predicate<ProposalPart> needsNone = part -> part.isAccount()
                ? NoReceiptAccounts.has(part.id())
                : part.isEntry()
                        ? of.all(List.of(part.id())) != RowStanding.BARE
                        : documented.get(part.kind()).contains(part.id());
        return proposed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().isNothing()
                                        || WEAK.contains(each.getValue().reason())
                                        || !each.getValue().parts().stream().allMatch(needsNone)
                                ? RowStanding.OPEN
                                : RowStanding.NEEDS_NONE));
    }

    private static List<String> ids(List<BankRow> rows, Predicate<BankRow> which) {
        return rows.stream().filter(which).map(BankRow::id).toList();
    }

    /**
     * How entries stand.
     *
     * @param documented those with a document, or that pay what has one
     * @param free those that need none
     */
    private record Standing(Set<String> documented, Set<String> free) {

        /** Of what several entries explain: each has what it needs, or not all. */
        private RowStanding all(List<String> entries) {
            if (free.containsAll(entries)) {
                return RowStanding.NEEDS_NONE;
            }
            return entries.stream().allMatch(entry -> documented.contains(entry) || free.contains(entry))
                    ? RowStanding.DOCUMENTED
                    : RowStanding.BARE;
        }
    }

    private Standing standing(BankLedger ledger, Set<String> entries) {
        Set<String> documented = documents.documented(ledger.companyId(), entries);
        documented.addAll(items.payingDocumented(ledger.companyId(), entries));
        Map<String, List<EntryLine>> lines = finder.lines(List.copyOf(entries));
        Set<String> free = entries.stream()
                .filter(entry -> NoReceiptAccounts.haveAll(lines.get(entry), ledger.account()))
                .collect(Collectors.toSet());
        return new Standing(documented, free);
    }

    @Override
    public void stand(BankRow row, String documentId) {
        finder.matches(List.of(row.id()))
                .getOrDefault(row.id(), List.of())
                .forEach(match -> posting.stand(match.entryId(), List.of(documentId)));
    }

    /** An entry got a document somewhere else: its rows may lack none any more. */
    void entryStands(@Observes EntryStands told) {
        List<BankRow> rows = em.createQuery(
                        "select r from BankMatch m, BankRow r where m.entryId = :entry and r.id = m.rowId",
                        BankRow.class)
                .setParameter("entry", told.entryId())
                .getResultList();
        if (!rows.isEmpty()) {
            receipts.look(rows);
        }
    }
}
