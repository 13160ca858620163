package se.samverk.bookkeeping.filing;

/** Whom the Tax Agency may ask about an EC sales list, as it is typed. */
public record EcSalesContact(String name, String phone) {}
