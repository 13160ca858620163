package se.samverk.bank;

/**
 * A bank account as it is typed.
 *
 * @param number with or without blanks and hyphens
 */
public record BankAccountForm(String name, BankAccountKind kind, String number) {}
