package se.samverk.bookkeeping.payment;

import java.time.LocalDate;
import java.util.List;

/**
 * A list as it is chosen.
 *
 * @param iban the account that is paid from, as it is typed
 * @param payOn on which day; null for each when it is due
 */
public record BatchForm(String iban, LocalDate payOn, List<String> invoices) {

    public BatchForm {
        invoices = invoices == null ? List.of() : List.copyOf(invoices);
    }
}
