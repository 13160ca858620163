package se.samverk.statement;

import java.util.List;

/**
 * What a file tells of an account.
 *
 * @param account the number, as the bank writes it; null where it does not, as what follows
 * @param line where the account stands in the file; 0 where it does not
 * @param rows the earliest booked first, as far as the file tells
 * @param waiting how many rows there were that the bank has not booked yet
 */
public record Statement(
        String account,
        int line,
        String currency,
        StatedBalance opening,
        StatedBalance closing,
        List<StatementRow> rows,
        int waiting) {}
