package se.samverk.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.statement.StatementFormat;

/**
 * A file that was read, in a list.
 *
 * @param firstDay null for a file without rows, as lastDay
 * @param closing what the bank says that the account held at the end; null where it does not
 * @param readBy the name; null for somebody who is not known any more
 */
public record BankFileRow(
        String id,
        String name,
        StatementFormat format,
        int rows,
        int added,
        LocalDate firstDay,
        LocalDate lastDay,
        BigDecimal closing,
        LocalDate closingOn,
        Instant readAt,
        String readBy,
        String sha256) {}
