package se.samverk.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The packed parts of a PDF, found by the words around them before anything else is read of it: a small file can unpack to
 * more than there is memory for.
 */
final class PackedStreams {

    private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER_BYTES = 65_536;

    /** Before the packed bytes (RFC 1950); a reader of PDF passes over them, whatever they are, and so is it done here. */
    private static final int HEADER = 2;

    private PackedStreams() {}

    /** How many bytes they come to; counting ends once there are more than so many. */
    static long unpacked(byte[] file, long most) {
        long unpacked = 0;
        for (int at = 0; at < file.length - BEGIN.length && unpacked <= most; at++) {
            if (file[at] == BEGIN[0] && Arrays.equals(file, at, at + BEGIN.length, BEGIN, 0, BEGIN.length)) {
                unpacked += unpackedAt(file, beginning(file, at + BEGIN.length), most - unpacked);
            }
        }
        return unpacked;
    }

    /** After blanks, which readers pass over, and one line break. */
    private static int beginning(byte[] file, int at) {
        int next = at;
        while (next < file.length && file[next] == ' ') {
            next++;
        }
        if (next < file.length && file[next] == '\r') {
            next++;
        }
        return next < file.length && file[next] == '\n' ? next + 1 : next;
    }

    /** How many bytes the part is, unpacked, that begins here; what is not packed soon turns out to be damaged. */
    static long unpackedAt(byte[] file, int at, long most) {
        if (at + HEADER >= file.length) {
            return 0;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        Inflater inflater = new Inflater(true);
        long unpacked = 0;
        try {
            inflater.setInput(file, at + HEADER, file.length - at - HEADER);
            int read;
            do {
                read = inflater.inflate(buffer);
                unpacked += read;
            } while (read > 0 && unpacked <= most);
        } catch (DataFormatException damaged) {
            // What came out until then counts; a reader takes no more of it either.
        } finally {
            inflater.end();
        }
        return unpacked;
    }
}
