package se.samverk.bookkeeping.sie;

/** {@code #ADRESS}. */
public record SieAddress(String contact, String street, String postalAddress, String telephone) {

    public static final SieAddress NONE = new SieAddress("", "", "", "");
}
