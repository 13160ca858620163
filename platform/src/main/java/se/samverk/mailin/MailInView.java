package se.samverk.mailin;

import java.util.List;

/**
 * How documents of a company come by mail.
 *
 * @param there whether the operator has a mailbox for it
 * @param address null for none
 * @param changing whether the caller makes, renews and ends it
 * @param refused the latest that were not taken; for those who only report none
 */
public record MailInView(boolean there, String address, boolean changing, List<RefusedMail> refused) {

    static final MailInView NOT_THERE = new MailInView(false, null, false, List.of());

    public MailInView {
        refused = List.copyOf(refused);
    }
}
