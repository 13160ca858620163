package se.samverk.bank;

/** A table that was kept for an account until its columns are known. */
public record KeptStatement(String accountId, String uploadId) {}
