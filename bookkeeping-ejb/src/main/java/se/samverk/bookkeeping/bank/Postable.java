package se.samverk.bookkeeping.bank;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.samverk.bookkeeping.bank.Proposal.Reason;

/** Whether the books would take what is proposed: one row that they refuse would keep all that are sure from being posted. */
final class Postable {

    private final Function<LocalDate, Optional<LocalDate>> nextOpenDay;
    private final Set<String> accounts;
    private final Map<LocalDate, Optional<LocalDate>> known = new HashMap<>();

    /**
     * @param nextOpenDay the first day from one on on which entries are posted
     * @param accounts those that are posted on
     */
    Postable(Function<LocalDate, Optional<LocalDate>> nextOpenDay, Set<String> accounts) {
        this.nextOpenDay = nextOpenDay;
        this.accounts = accounts;
    }

    /** The same, or that somebody has to look, and why. */
    Proposal check(LocalDate day, Proposal proposal) {
        if (proposal.certainty() != Certainty.SURE || proposal.parts().stream().allMatch(ProposalPart::isEntry)) {
            return proposal;
        }
        Optional<LocalDate> open = known.computeIfAbsent(day, nextOpenDay);
        if (open.isEmpty()) {
            return proposal.unless(Reason.DAYS_LOCKED);
        }
        if (!open.get().equals(day)) {
            return proposal.unless(Reason.DAY_LOCKED, open.get());
        }
        return proposal.parts().stream()
                .filter(part -> part.isAccount() && !accounts.contains(part.id()))
                .findFirst()
                .map(part -> proposal.unless(Reason.ACCOUNT_NOT_OPEN, part.id()))
                .orElse(proposal);
    }
}
