package se.samverk.bookkeeping.supplier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.party.PaidTo;

/**
 * That somebody wants to be paid elsewhere than is known: the invoice has been sold (factoring), the supplier has changed its bank, or it
 * is a fraud (K33).
 *
 * @param told where, as people write it
 * @param known where the supplier has been paid
 * @param payee whom the invoice says is paid instead of the supplier; null for nobody
 */
public record OtherAccount(String told, String known, String payee) {

    /** Empty where nothing differs, or nothing is known to differ from. */
    public static Optional<OtherAccount> of(AskedPayment asked, List<PaidTo> known) {
        List<PaidTo> unknown = PaidTo.unknown(asked.accounts(), known);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new OtherAccount(printed(unknown), printed(known), asked.payee()));
    }

    private static String printed(List<PaidTo> accounts) {
        return accounts.stream().map(PaidTo::printed).collect(Collectors.joining(", "));
    }
}
