package se.samverk.receipt;

/** How many payments of a company stand in one way. */
public record CompanyCount(String companyId, Long number) {}
