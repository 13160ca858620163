package se.samverk.identity;

/** A reader of a company, as it is asked for. */
public record ReaderRef(String companyId, String readerId) {}
