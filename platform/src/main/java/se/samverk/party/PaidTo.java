package se.samverk.party;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.shared.PlainText;

/**
 * A number at which somebody is paid.
 *
 * @param number digits and capital letters alone, so that however it was written it is the same
 */
public record PaidTo(Kind kind, String number) {

    /** What kind of number; it is OTHER when it is none of them by its check digits. */
    public enum Kind {
        BANKGIRO,
        PLUSGIRO,
        IBAN,
        OTHER
    }

    private static final int LONGEST = 40;
    private static final String BETWEEN = ",";

    /** The number that somebody has written as one of this kind; OTHER where it is none. */
    public static PaidTo of(Kind kind, String written) {
        return (switch (kind) {
                    case BANKGIRO -> GiroNumber.BANKGIRO.find(written);
                    case PLUSGIRO -> GiroNumber.PLUSGIRO.find(written);
                    default -> Iban.find(written);
                })
                .map(number -> new PaidTo(kind == Kind.OTHER ? Kind.IBAN : kind, number))
                .orElseGet(() -> other(written));
    }

    private static PaidTo other(String written) {
        String number = PlainText.seen(written).toUpperCase(Locale.ROOT).replaceAll("[^A-Z\\d]", "");
        return new PaidTo(Kind.OTHER, PlainText.beginning(number, LONGEST));
    }

    /** All at which a party is paid. */
    public static List<PaidTo> of(PartyDetails party) {
        return Stream.of(
                        new PaidTo(Kind.BANKGIRO, party.bankgiro()),
                        new PaidTo(Kind.PLUSGIRO, party.plusgiro()),
                        new PaidTo(Kind.IBAN, party.iban()))
                .filter(account -> account.number() != null)
                .toList();
    }

    /**
     * Those that are told, and at which somebody who is known is not paid: each of a kind of which another is known, and all where
     * none of them is known. Of somebody of whom nothing is known, none.
     */
    public static List<PaidTo> unknown(List<PaidTo> told, List<PaidTo> known) {
        boolean someKnown = told.stream().anyMatch(known::contains);
        return told.stream()
                .filter(account -> !known.contains(account))
                .filter(account -> !someKnown && !known.isEmpty()
                        || known.stream().anyMatch(other -> other.kind() == account.kind()))
                .toList();
    }

    /** Several as one text, which {@link #split} reads; empty for none. */
    public static String joined(List<PaidTo> accounts) {
        return accounts.stream()
                .map(account -> account.kind() + " " + account.number())
                .collect(Collectors.joining(BETWEEN));
    }

    /** What {@link #joined} has written. */
    public static List<PaidTo> split(String joined) {
        return Arrays.stream(joined.split(BETWEEN))
                .filter(account -> !account.isEmpty())
                .map(account -> account.split(" ", 2))
                .map(parts -> new PaidTo(Kind.valueOf(parts[0]), parts[1]))
                .toList();
    }

    /** As people write it, with what it is, in either language. */
    public String printed() {
        return switch (kind) {
            case BANKGIRO -> "bankgiro " + GiroNumber.BANKGIRO.printed(number);
            case PLUSGIRO -> "plusgiro " + GiroNumber.PLUSGIRO.printed(number);
            case IBAN -> "IBAN " + number;
            case OTHER -> number;
        };
    }
}
