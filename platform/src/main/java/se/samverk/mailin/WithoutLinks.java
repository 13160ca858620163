package se.samverk.mailin;

import java.util.regex.Pattern;

/** What a stranger wrote, in a mail of ours: no program makes a web address or a mail address of it that somebody presses. */
final class WithoutLinks {

    /**
     * What stands in addresses between what is no blank – dots, also those of other scripts (UTS 46), colons, slashes, signs of mail –, but
     * for a dot before the ending of a file and for what stands between digits.
     */
    private static final Pattern SIGN = Pattern.compile("(?<=\\S)"
            + "(?!\\.(?i:pdf|jpe?g|png|gif|heic|webp|tiff?|xml|docx?|xlsx?|csv|txt)(?![\\p{L}\\p{N}_-]|[.。．｡:/\\\\@]\\S))"
            + "(?!(?<=\\d)[.:](?=\\d))"
            + "[.。．｡:/\\\\@]"
            + "(?=\\S)");

    private WithoutLinks() {}

    static String of(String text) {
        return SIGN.matcher(text).replaceAll(" ").replaceAll(" {2,}", " ");
    }
}
