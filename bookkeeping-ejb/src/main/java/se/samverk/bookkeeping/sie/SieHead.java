package se.samverk.bookkeeping.sie;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands before balances and vouchers: whose books they are, from where, and the names that they use. Texts that a
 * file does not have are empty.
 *
 * @param type what the file says that it holds
 * @param flagged whether a program has taken the file in and left its mark ({@code #FLAGGA 1}, 7.4)
 * @param taxYear which year's SRU codes they are ({@code #TAXAR}); null when it does not say it
 * @param balancesUntil the day until which period balances count ({@code #OMFATTN}); null when it does not say it
 * @param chart the kind of chart ({@code #KPTYP})
 * @param currency by ISO 4217 ({@code #VALUTA}); a file that names none has kronor
 */
public record SieHead(
        SieType type,
        boolean flagged,
        SieOrigin origin,
        SieCompany company,
        List<SieYear> years,
        Integer taxYear,
        LocalDate balancesUntil,
        String chart,
        String currency,
        List<SieAccount> accounts,
        List<SieDimension> dimensions,
        List<SieObject> objects) {

    /** A fiscal year by its number. */
    public Optional<SieYear> year(int number) {
        return years.stream().filter(year -> year.number() == number).findFirst();
    }
}
