package se.samverk.einvoice;

/**
 * Where the seller is paid.
 *
 * @param account the number as it stands in the file
 * @param branch what kind of number it is, such as SE:BANKGIRO, or the BIC of the bank; null for nothing
 */
public record EPayment(String account, String branch) {

    private static final String BANKGIRO = "SE:BANKGIRO";
    private static final String PLUSGIRO = "SE:PLUSGIRO";

    public boolean isBankgiro() {
        return BANKGIRO.equals(branch);
    }

    public boolean isPlusgiro() {
        return PLUSGIRO.equals(branch);
    }
}
