package se.samverk.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The characters that a font has a picture of. */
final class Glyphs {

    private final BitSet there;

    private Glyphs(BitSet there) {
        this.there = there;
    }

    /** Of a font that comes with the libraries. */
    static Glyphs of(String resource) {
        try (InputStream file = Glyphs.class.getResourceAsStream(resource);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet there = new BitSet();
            for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
                there.set(each, Character.isWhitespace(each) || glyphs.getGlyphId(each) != 0);
            }
            return new Glyphs(there);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(int codePoint) {
        return there.get(codePoint);
    }
}
