package se.samverk.bank;

import java.util.List;

/** Told within the transaction that reads a file of the bank: these rows of an account were not there before. */
public record RowsBooked(List<BankRow> rows) {

    public RowsBooked {
        rows = List.copyOf(rows);
    }
}
