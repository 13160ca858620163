package se.samverk.bookkeeping.filing;

/** Which return of which company. */
record VatReturnRef(String companyId, String id) {}
