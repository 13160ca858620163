package se.samverk.identity;

import java.time.Instant;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;

/**
 * Something about an account that one person is mailed about.
 *
 * @param companyName null when the account as such is meant
 * @param time until when a link is good, or when it happened
 * @param linkId the link to be mailed; null for none
 */
public record AccountEvent(Occasion occasion, Addressee to, String companyName, Instant time, String linkId) {

    /** What has happened. */
    public enum Occasion {
        /** Somebody has asked for a new password (S9). */
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        /** Somebody wants to register a bureau from this mailbox (D12). */
        BUREAU_REGISTRATION,
        /** Somebody has tried to register as a bureau what is on the platform already (D12). */
        BUREAU_REGISTRATION_TRIED
    }

    /** Who is told. */
    public record Addressee(String email, String name, Language language) {
        public static Addressee of(User user) {
            return new Addressee(user.email(), user.name(), user.language());
        }

        public static Addressee of(Member member) {
            return new Addressee(member.email(), member.name(), member.language());
        }

        /** A mailbox that nobody has shown to have yet: called by nothing that was typed. */
        public static Addressee of(EmailAddress mailbox, Language language) {
            return new Addressee(mailbox.value(), mailbox.value(), language);
        }
    }

    public static AccountEvent of(Occasion occasion, Addressee to, AccountLink link) {
        return new AccountEvent(occasion, to, null, link.expiresAt(), link.id());
    }
}
