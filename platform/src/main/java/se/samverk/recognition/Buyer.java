package se.samverk.recognition;

import java.time.LocalDate;

/**
 * Whose paper it is, so that its own name and number are not taken for those of who sells.
 *
 * @param organisationNumber null for none
 * @param today no paper is dated later
 */
public record Buyer(String name, String organisationNumber, LocalDate today) {

    /** The ten digits of its number; empty for none. */
    String digits() {
        if (organisationNumber == null) {
            return "";
        }
        String digits = organisationNumber.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - NumbersInText.DIGITS));
    }
}
