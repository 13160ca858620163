package se.samverk.document;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param pictures its pages to be looked at, as JPEG
 * @param pages how many it has, which may be more than are shown
 * @param active whether it brings a script, another file or what starts a program; none of it ever runs here
 */
record LookedAt(MediaType type, List<byte[]> pictures, int pages, boolean active) {

    LookedAt {
        pictures = List.copyOf(pictures);
    }

    static LookedAt ofPicture(MediaType type, byte[] picture) {
        return new LookedAt(type, List.of(picture), 1, false);
    }
}
