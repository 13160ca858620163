package se.samverk.receipt;

/** How many payments lack a receipt, and how many answers are to be seen to. */
public record ReceiptCounts(long missing, long answered) {}
