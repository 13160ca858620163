package se.samverk.receipt;

/**
 * That there is no receipt, as it is said.
 *
 * @param key of the form by which it comes: sent once more by the same one, it is the same answer
 * @param reason what was bought, and why there is no receipt
 */
public record NoReceiptForm(String key, String reason) {}
