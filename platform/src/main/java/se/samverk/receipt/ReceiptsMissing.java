package se.samverk.receipt;

/**
 * Told within the transaction that marks a company as reminded: it is to be told that receipts are missing.
 *
 * @param serviceCode the service in which the list is
 * @param missing how many; one at least
 */
public record ReceiptsMissing(String companyId, String serviceCode, long missing) {}
