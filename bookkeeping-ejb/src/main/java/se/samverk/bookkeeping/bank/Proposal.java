package se.samverk.bookkeeping.bank;

import java.util.List;

/**
 * What explains a row, as far as can be seen.
 *
 * @param reason why; the arguments are those of its text
 * @param parts none where nothing is proposed
 */
public record Proposal(Certainty certainty, Reason reason, List<Object> arguments, List<ProposalPart> parts) {

    /** Why something is proposed; also the names of texts. */
    public enum Reason {
        /** Name of the entry, days between. */
        ENTRY_SAME_AMOUNT,
        /** How many. */
        ENTRIES_SEVERAL,
        /** Name of the item. */
        REFERENCE_AND_AMOUNT,
        /** Name of the item, difference, account. */
        REFERENCE_ROUNDED,
        /** Name of the item, what is left of it. */
        REFERENCE_PART,
        /** Name of the item, what is left of the row. */
        REFERENCE_MORE,
        /** Name of the item, how many rows before. */
        LEARNED_ITEM,
        /** How many rows before. */
        LEARNED,
        /** How many rows before. */
        LEARNED_OF_NOBODY,
        /** How many rows before, name of the item. */
        LEARNED_BESIDE_ITEM,
        /** How many rows before. */
        LEARNED_ONCE,
        /** How many rows before. */
        LEARNED_OTHERWISE,
        /** Name of the item. */
        NAME_AND_AMOUNT,
        /** Name of the item. */
        AMOUNT_ONLY,
        /** How many, whose. */
        NAME_AND_SUM,
        /** How many. */
        ITEMS_SEVERAL,
        /** Whose. */
        NAME_ONLY,
        /** An entry of the same amount some time off: its name. */
        PERHAPS_POSTED,
        /** Somebody has said that it was: the account of the owner. */
        PRIVATE,
        /** The first day after on which it can be posted. */
        DAY_LOCKED,
        /** Of a day after which nothing can be posted. */
        DAYS_LOCKED,
        /** Number of the account. */
        ACCOUNT_NOT_OPEN,
        /** Not all that it depends on could be looked at. */
        TOO_MUCH,
        NOTHING
    }

    static final Proposal NONE = new Proposal(Certainty.UNKNOWN, Reason.NOTHING, List.of(), List.of());

    static Proposal sure(Reason reason, List<ProposalPart> parts, Object... arguments) {
        return new Proposal(Certainty.SURE, reason, List.of(arguments), parts);
    }

    static Proposal likely(Reason reason, List<ProposalPart> parts, Object... arguments) {
        return new Proposal(Certainty.LIKELY, reason, List.of(arguments), parts);
    }

    static Proposal choice(Reason reason, Object... arguments) {
        return new Proposal(Certainty.CHOICE, reason, List.of(arguments), List.of());
    }

    boolean isNothing() {
        return parts.isEmpty();
    }

    /** Whether it may be in the books already. */
    boolean isOfEntries() {
        return reason == Reason.ENTRY_SAME_AMOUNT || reason == Reason.ENTRIES_SEVERAL;
    }

    /** The same, but somebody has to look. */
    Proposal unless(Reason doubt, Object... about) {
        return certainty == Certainty.SURE ? new Proposal(Certainty.LIKELY, doubt, List.of(about), parts) : this;
    }
}
