package se.samverk.mailin;

/** Whose address it is, and in which service of the company it was made. */
public record Addressee(String companyId, String serviceCode) {}
