package se.samverk.shared;

import java.util.regex.Pattern;

/**
 * Web addresses in what people write to somebody else. Anybody can register as a bureau and have mails sent: what stands in
 * one, and what mail programs make a link of, is not theirs to choose.
 */
public final class WebAddresses {

    /**
     * With a scheme or www., or a host with a path: no name has that. Every part is bounded, and none is a \b, which looks back
     * over all marks: whatever is repeated costs little.
     */
    private static final Pattern LINK = Pattern.compile(
            "(?i)\\p{L}[\\p{L}\\d+.-]{1,15}://|(?<![\\p{L}\\d])www\\.|[\\p{L}\\d-]\\.\\p{L}{2,24}(:\\d{1,5})?/");

    /** Also a bare host. Three letters before the dot, since Swedish writes {@code t.ex} and {@code m.fl}; and {@code org.nr} is none. */
    private static final Pattern HOST =
            Pattern.compile("(?<![\\p{L}\\d-])[\\p{L}\\d-]{3,63}\\.(?!nr(?!\\p{L}))\\p{Ll}{2,24}(?![\\p{L}\\d-])");

    private static final Pattern MAILBOX = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");

    private WebAddresses() {}

    /**
     * For a name, which may be that of a site: {@code Hemnet.se AB}.
     *
     * @throws BusinessException NO_LINKS at {@code field}
     */
    public static String requireNoneInName(String field, String name) {
        return require(field, name, !holdsLink(name));
    }

    /** Whether a name holds more than that of a site. */
    public static boolean holdsLink(String name) {
        return name != null && LINK.matcher(name).find();
    }

    /**
     * For what is written freely.
     *
     * @param text null for none
     * @throws BusinessException NO_LINKS at {@code field}
     */
    public static String requireNone(String field, String text) {
        return require(
                field,
                text,
                !holdsLink(text)
                        && (text == null
                                || !HOST.matcher(MAILBOX.matcher(text).replaceAll(" "))
                                        .find()));
    }

    private static String require(String field, String text, boolean right) {
        if (!right) {
            throw BusinessException.at(field, CommonError.NO_LINKS);
        }
        return text;
    }
}
