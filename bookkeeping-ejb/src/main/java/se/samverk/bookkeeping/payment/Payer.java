package se.samverk.bookkeeping.payment;

/**
 * Who pays.
 *
 * @param organisationNumber its digits
 * @param iban the account that is paid from
 */
record Payer(String name, String organisationNumber, String iban) {}
