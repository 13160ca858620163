package se.samverk.bookkeeping.supplier;

/** The ledger of suppliers as a file. */
public record LedgerFile(String name, String mediaType, byte[] content) {}
