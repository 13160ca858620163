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
    private static final int DEFLATE = 8;
    private static final int METHOD = 0x0F;
    private static final int BYTE = 256;
    private static final int CHECK = 31;

    private PackedStreams() {}

    /** How many bytes they come to; counting ends once there are more than so many. */
    static long unpacked(byte[] file, long most) {
        long unpacked = 0;
        for (int at = 0; at < file.length - BEGIN.length && unpacked <= most; at++) {
            if (file[at] == BEGIN[0] && Arrays.equals(file, at, at + BEGIN.length, BEGIN, 0, BEGIN.length)) {
                unpacked += unpackedAt(file, afterLineBreak(file, at + BEGIN.length), most - unpacked);
            }
        }
        return unpacked;
    }

    private static int afterLineBreak(byte[] file, int at) {
        int next = at;
        while (next < file.length && (file[next] == '\r' || file[next] == '\n')) {
            next++;
        }
        return next;
    }

    /** How many bytes the packed part is that begins here; none where none does. */
    static long unpackedAt(byte[] file, int at, long most) {
        if (!isPacked(file, at)) {
            return 0;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        Inflater inflater = new Inflater();
        long unpacked = 0;
        try {
            inflater.setInput(file, at, file.length - at);
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

    /** As RFC 1950 says it. */
    private static boolean isPacked(byte[] file, int at) {
        if (at + 1 >= file.length) {
            return false;
        }
        int first = Byte.toUnsignedInt(file[at]);
        int second = Byte.toUnsignedInt(file[at + 1]);
        return (first & METHOD) == DEFLATE && (first * BYTE + second) % CHECK == 0;
    }
}
