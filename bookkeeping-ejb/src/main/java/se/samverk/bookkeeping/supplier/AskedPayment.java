package se.samverk.bookkeeping.supplier;

import java.util.List;
import java.util.stream.Stream;
import se.samverk.einvoice.EInvoice;
import se.samverk.einvoice.EPayment;
import se.samverk.party.PaidTo;

/**
 * Where an e-invoice asks to be paid.
 *
 * @param payee who is paid instead of the seller; null for nobody
 */
public record AskedPayment(List<PaidTo> accounts, String payee) {

    /** What no invoice has is cut off. */
    private static final int MOST = 10;

    public AskedPayment {
        accounts = List.copyOf(accounts);
    }

    public static AskedPayment of(EInvoice invoice) {
        Stream<PaidTo> accounts = invoice.payments().stream()
                .map(AskedPayment::account)
                .filter(account -> !account.number().isEmpty());
        return new AskedPayment(
                accounts.distinct().limit(MOST).toList(),
                invoice.payee() == null ? null : invoice.payee().name());
    }

    private static PaidTo account(EPayment payment) {
        if (payment.isBankgiro()) {
            return PaidTo.of(PaidTo.Kind.BANKGIRO, payment.account());
        }
        return PaidTo.of(payment.isPlusgiro() ? PaidTo.Kind.PLUSGIRO : PaidTo.Kind.IBAN, payment.account());
    }

    /** The first number of a kind; null for none. */
    String first(PaidTo.Kind kind) {
        return accounts.stream()
                .filter(account -> account.kind() == kind)
                .map(PaidTo::number)
                .findFirst()
                .orElse(null);
    }
}
