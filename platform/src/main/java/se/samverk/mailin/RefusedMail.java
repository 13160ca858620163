package se.samverk.mailin;

import java.time.Instant;
import se.samverk.shared.LocalText;

/**
 * A file of a mail that was not taken.
 *
 * @param sender empty for none
 * @param name of the file; – for the mail itself
 */
public record RefusedMail(
        Instant at, String sender, String subject, String name, String reasonInSwedish, String reasonInEnglish) {

    public LocalText reason() {
        return new LocalText(reasonInSwedish, reasonInEnglish);
    }
}
