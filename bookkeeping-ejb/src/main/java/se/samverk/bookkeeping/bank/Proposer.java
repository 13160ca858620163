package se.samverk.bookkeeping.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samverk.bookkeeping.bank.Proposal.Reason;
import se.samverk.shared.Amount;

/**
 * Proposes what explains rows of the bank (K22): what is in the books already, then what a reference tells, what was done with rows
 * that are alike, and last what has the same amount. Only what has one answer is sure.
 */
final class Proposer {

    /** An entry so far from the row may be it. */
    private static final int NEAR_DAYS = 10;

    /** One of the same amount within these is a reason to look. */
    static final int DOUBT_DAYS = 35;

    /** A payment rounded to whole kronor differs by less. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE;

    /** What a fee may vary, of the amount. */
    private static final BigDecimal SLACK = new BigDecimal("0.003");

    /** Claims on who redeems cards are paid within days, and the next of about the same amount follows. */
    private static final int LONGEST_CLAIM_DAYS = 60;

    /** How many items of one party are tried together. */
    private static final int MOST_TOGETHER = 12;

    private final Map<String, List<PastRow>> past = new HashMap<>();
    private final List<ItemOfKind> items;
    private final List<OpenEntry> entries;
    private final boolean complete;
    private final List<BankLine> rows;
    private final String roundingAccount;
    private final Set<String> itemAccounts;

    /**
     * @param past rows that were explained, the latest first
     * @param itemAccounts the accounts whose open amounts are told by items: no other line is proposed on them
     * @param entries those that rows may be; where they are not all, nothing is sure
     * @param rows all that are to be explained
     * @param roundingAccount where öre go; null where the chart has none
     */
    Proposer(
            List<PastRow> past,
            List<ItemOfKind> items,
            Set<String> itemAccounts,
            OpenEntries entries,
            List<BankLine> rows,
            String roundingAccount) {
        past.forEach(row -> this.past
                .computeIfAbsent(row.row().key(), key -> new ArrayList<>())
                .add(row));
        this.items = items;
        this.itemAccounts = itemAccounts;
        this.entries = entries.entries();
        this.complete = entries.all();
        this.rows = rows;
        this.roundingAccount = roundingAccount;
    }

    Proposal propose(BankLine row) {
        Proposal proposal = find(row);
        return complete ? proposal : proposal.unless(Reason.TOO_MUCH);
    }

    private Proposal find(BankLine row) {
        Optional<Proposal> posted = byEntry(row);
        if (posted.isPresent()) {
            return posted.get();
        }
        Proposal proposal = Stream.<Supplier<Optional<Proposal>>>of(
                        () -> byReference(row), () -> byPast(row), () -> byItems(row))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Proposal.NONE);
        return entries.stream()
                .filter(entry -> entry.amount().equals(row.amount()) && entry.daysFrom(row.day()) <= DOUBT_DAYS)
                .findFirst()
                .map(entry -> proposal.unless(Reason.PERHAPS_POSTED, entry.name()))
                .orElse(proposal);
    }

    /** Never twice what is there. */
    private Optional<Proposal> byEntry(BankLine row) {
        List<OpenEntry> near = entries.stream()
                .filter(entry -> entry.amount().equals(row.amount()) && entry.daysFrom(row.day()) <= NEAR_DAYS)
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<OpenEntry> sameDay =
                near.stream().filter(entry -> entry.day().equals(row.day())).toList();
        List<OpenEntry> best = sameDay.size() == 1 ? sameDay : near;
        if (best.size() > 1) {
            return Optional.of(Proposal.choice(Reason.ENTRIES_SEVERAL, best.size()));
        }
        OpenEntry entry = best.get(0);
        long days = entry.daysFrom(row.day());
        long others = rows.stream()
                .filter(other -> other.amount().equals(entry.amount()) && entry.daysFrom(other.day()) <= days)
                .count();
        List<ProposalPart> parts = List.of(ProposalPart.of(entry));
        return Optional.of(
                others == 1
                        ? Proposal.sure(Reason.ENTRY_SAME_AMOUNT, parts, entry.name(), days)
                        : Proposal.likely(Reason.ENTRY_SAME_AMOUNT, parts, entry.name(), days));
    }

    private Optional<Proposal> byReference(BankLine row) {
        String reference = RowWords.reference(row);
        List<ItemOfKind> named = reference == null
                ? List.of()
                : matching(row).filter(item -> isNamed(item.item(), reference)).toList();
        if (named.size() != 1) {
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Proposal.choice(Reason.ITEMS_SEVERAL, named.size()));
        }
        return Optional.of(byReference(row, named.get(0)));
    }

    private Proposal byReference(BankLine row, ItemOfKind item) {
        String name = item.item().name();
        Amount rest = item.item().rest();
        Amount difference = row.amount().minus(rest);
        if (difference.isZero()) {
            return Proposal.sure(Reason.REFERENCE_AND_AMOUNT, List.of(ProposalPart.of(item, rest)), name);
        }
        if (roundingAccount != null && difference.value().abs().compareTo(ROUNDING) < 0) {
            return Proposal.sure(
                    Reason.REFERENCE_ROUNDED,
                    List.of(ProposalPart.of(item, rest), ProposalPart.of(roundingAccount, difference)),
                    name,
                    difference,
                    roundingAccount);
        }
        boolean isPart = difference.value().signum() == -row.amount().value().signum();
        return isPart
                ? Proposal.likely(
                        Reason.REFERENCE_PART, List.of(ProposalPart.of(item, row.amount())), name, difference.negated())
                : Proposal.likely(Reason.REFERENCE_MORE, List.of(ProposalPart.of(item, rest)), name, difference);
    }

    private static boolean isNamed(OpenItem item, String reference) {
        if (item.reference() == null) {
            return false;
        }
        return Stream.of(item.reference().split(" "))
                .anyMatch(number -> number.equals(reference) || RowWords.isMadeOf(reference, number));
    }

    private Stream<ItemOfKind> matching(BankLine row) {
        return items.stream()
                .filter(item -> item.item().rest().value().signum()
                        == row.amount().value().signum());
    }

    private Optional<Proposal> byPast(BankLine row) {
        List<PastRow> alike = past.get(row.key());
        if (alike == null) {
            return Optional.empty();
        }
        return byPast(row, new Learned(alike))
                .map(proposal ->
                        RowWords.isNaming(row) ? proposal : proposal.unless(Reason.LEARNED_OF_NOBODY, alike.size()));
    }

    private Optional<Proposal> byPast(BankLine row, Learned learned) {
        List<String> ofItems =
                learned.accounts().stream().filter(itemAccounts::contains).toList();
        if (ofItems.isEmpty()) {
            return Optional.of(besideItems(row, learned));
        }
        // What was open on the account is paid, or nothing is known.
        return ofItems.size() == 1 ? byPastItem(row, learned, ofItems.get(0)) : Optional.empty();
    }

    /** What is open goes before what was done when nothing was: the same cost would be in the books twice, and the item stay open. */
    private Proposal besideItems(BankLine row, Learned learned) {
        List<ItemOfKind> same = matching(row)
                .filter(item -> item.item().rest().equals(row.amount()))
                .toList();
        if (same.stream().anyMatch(item -> isOf(item.item(), row))) {
            return byItems(row).orElse(Proposal.NONE);
        }
        List<ItemOfKind> named = matching(row)
                .filter(item -> isPaidTo(item.item(), row) || RowWords.isSameName(about(item.item()), row.allText()))
                .toList();
        return Stream.concat(same.stream(), named.stream())
                .findFirst()
                .map(item -> learned.propose(row)
                        .unless(
                                Reason.LEARNED_BESIDE_ITEM,
                                learned.count(),
                                item.item().name()))
                .orElseGet(() -> learned.propose(row));
    }

    /** As card money: what was claimed comes in, less a fee. */
    private Optional<Proposal> byPastItem(BankLine row, Learned learned, String account) {
        List<String> others = learned.accounts().stream()
                .filter(other -> !other.equals(account))
                .toList();
        List<ItemOfKind> fitting = matching(row)
                .filter(item -> account.equals(item.item().account())
                        && !item.item().day().isAfter(row.day())
                        && item.item().day().isAfter(row.day().minusDays(LONGEST_CLAIM_DAYS))
                        && fits(row, item.item().rest(), learned.range(account), others.isEmpty()))
                .toList();
        if (fitting.size() != 1 || others.size() > 1) {
            return Optional.empty();
        }
        ItemOfKind item = fitting.get(0);
        List<ProposalPart> parts =
                new ArrayList<>(List.of(ProposalPart.of(item, item.item().rest())));
        Amount difference = row.amount().minus(item.item().rest());
        if (!difference.isZero()) {
            parts.add(ProposalPart.of(others.get(0), difference));
        }
        return Optional.of(
                learned.isEnough()
                        ? Proposal.sure(Reason.LEARNED_ITEM, parts, item.item().name(), learned.count())
                        : Proposal.likely(
                                Reason.LEARNED_ITEM, parts, item.item().name(), learned.count()));
    }

    private static boolean fits(BankLine row, Amount rest, BigDecimal[] range, boolean whole) {
        if (whole) {
            return rest.equals(row.amount());
        }
        BigDecimal share = rest.value().divide(row.amount().value(), 10, RoundingMode.HALF_UP);
        return share.compareTo(range[0].subtract(SLACK)) >= 0 && share.compareTo(range[1].add(SLACK)) <= 0;
    }

    private Optional<Proposal> byItems(BankLine row) {
        List<ItemOfKind> same = matching(row)
                .filter(item -> item.item().rest().equals(row.amount()))
                .toList();
        List<ItemOfKind> alike = matching(row)
                .filter(item -> isOf(item.item(), row))
                .sorted(Comparator.comparing(item -> item.item().day()))
                .toList();
        List<ItemOfKind> both = same.stream().filter(alike::contains).toList();
        if (both.size() == 1) {
            ItemOfKind item = both.get(0);
            List<ProposalPart> parts = List.of(ProposalPart.of(item, row.amount()));
            String name = item.item().name();
            return Optional.of(
                    same.size() == 1 && isOnlyRow(row)
                            ? Proposal.sure(Reason.NAME_AND_AMOUNT, parts, name)
                            : Proposal.likely(Reason.NAME_AND_AMOUNT, parts, name));
        }
        if (same.size() == 1) {
            ItemOfKind item = same.get(0);
            return Optional.of(Proposal.likely(
                    Reason.AMOUNT_ONLY,
                    List.of(ProposalPart.of(item, row.amount())),
                    item.item().name()));
        }
        if (same.size() > 1) {
            return Optional.of(Proposal.choice(Reason.ITEMS_SEVERAL, same.size()));
        }
        return together(row, alike);
    }

    private boolean isOnlyRow(BankLine row) {
        return rows.stream()
                        .filter(other -> other.amount().equals(row.amount()))
                        .count()
                == 1;
    }

    /** Several items of who the row names, paid at once. */
    private static Optional<Proposal> together(BankLine row, List<ItemOfKind> alike) {
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        String whose = about(alike.get(0).item());
        List<ItemOfKind> tried = alike.stream().limit(MOST_TOGETHER).toList();
        List<List<ItemOfKind>> fitting = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << tried.size() && fitting.size() < 2; chosen++) {
            List<ItemOfKind> some = chosen(tried, chosen);
            if (Amount.sum(some.stream().map(item -> item.item().rest()).toList())
                    .equals(row.amount())) {
                fitting.add(some);
            }
        }
        if (fitting.size() != 1) {
            return Optional.of(Proposal.choice(Reason.NAME_ONLY, whose));
        }
        List<ItemOfKind> paid = fitting.get(0);
        return Optional.of(Proposal.likely(
                Reason.NAME_AND_SUM,
                paid.stream()
                        .map(item -> ProposalPart.of(item, item.item().rest()))
                        .toList(),
                paid.size(),
                whose));
    }

    private static List<ItemOfKind> chosen(List<ItemOfKind> items, int bits) {
        List<ItemOfKind> some = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if ((bits >> i & 1) == 1) {
                some.add(items.get(i));
            }
        }
        return some;
    }

    /** Whether a row names whose an item is: by the number that was paid to, else in words. */
    private static boolean isOf(OpenItem item, BankLine row) {
        return isPaidTo(item, row) || RowWords.isAlike(about(item), row.allText());
    }

    private static boolean isPaidTo(OpenItem item, BankLine row) {
        return RowWords.giros(row).anyMatch(item.payTo()::contains);
    }

    private static String about(OpenItem item) {
        return item.counterparty() == null ? item.name() : item.counterparty();
    }

    /** The items that a row may pay, those that fit best first. */
    List<ItemOfKind> choices(BankLine row) {
        return matching(row)
                .sorted(Comparator.<ItemOfKind, Boolean>comparing(
                                item -> !item.item().rest().equals(row.amount()))
                        .thenComparing(item -> !isOf(item.item(), row))
                        .thenComparing(item -> item.item().day()))
                .toList();
    }

    /** The entries that may be a row, those of its amount and the nearest first. */
    List<OpenEntry> entries(BankLine row) {
        return entries.stream()
                .filter(entry ->
                        entry.amount().value().signum() == row.amount().value().signum())
                .sorted(Comparator.<OpenEntry, Boolean>comparing(
                                entry -> !entry.amount().equals(row.amount()))
                        .thenComparing(entry -> entry.daysFrom(row.day())))
                .toList();
    }
}
