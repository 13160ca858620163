package se.samverk.bookkeeping.bank;

import java.time.LocalDate;

/** An account of the books that was chosen for a bank account, and from when on its rows are matched. */
record LedgerOfBank(String companyId, String account, LocalDate since) {}
