package se.samverk.bookkeeping.ledger;

/** Somebody at work in a company's books. */
public record Keeper(String companyId, String userId) {}
