package se.samverk.identity;

/** One of the companies that a person belongs to and can switch to. */
public record CompanyChoice(String companyId, String name, boolean bureau) {}
