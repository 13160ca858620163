package se.samverk.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** What is in a PDF besides its pages: whether something of it would act, or is too much to be drawn. */
final class PdfContents {

    /** By any of these a file brings what a program runs, starts or sends. */
    private static final Set<String> ACTS = Set.of(
            "JS",
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA");

    private static final Set<COSName> FLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    private static final Set<COSName> OTHER_PACKING = Set.of(
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    /** Of what is packed in a way of which it cannot be told before how large it will be. */
    private static final long MOST_NOT_MEASURED = 300_000;

    private static final long MILLION = 1_000_000;
    private static final int DEEPEST = 50;

    private final boolean encrypted;
    private boolean active;
    private boolean heavy;
    private long unpacked;

    private PdfContents(boolean encrypted) {
        this.encrypted = encrypted;
    }

    /**
     * @param encrypted its streams were not to be seen through before it was opened
     */
    static PdfContents of(COSDocument pdf, boolean encrypted) throws IOException {
        PdfContents contents = new PdfContents(encrypted);
        // First those that stand by themselves: the others are packed in streams among them, which have to be measured
        // before.
        contents.look(pdf, offset -> offset >= 0);
        if (!contents.heavy) {
            contents.look(pdf, offset -> offset < 0);
        }
        return contents;
    }

    private void look(COSDocument pdf, LongPredicate where) throws IOException {
        for (Map.Entry<COSObjectKey, Long> object : pdf.getXrefTable().entrySet()) {
            if (where.test(object.getValue())) {
                look(pdf.getObjectFromPool(object.getKey()).getObject(), 0);
            }
        }
    }

    boolean isActive() {
        return active;
    }

    boolean isHeavy() {
        return heavy;
    }

    /** What is only referred to is looked at in its own turn. */
    private void look(COSBase object, int depth) throws IOException {
        if (object instanceof COSName name) {
            active |= ACTS.contains(name.getName());
        } else if (depth < DEEPEST && object instanceof COSDictionary dictionary) {
            look(dictionary, depth);
        } else if (depth < DEEPEST && object instanceof COSArray array) {
            for (COSBase each : array) {
                look(each, depth + 1);
            }
        }
    }

    private void look(COSDictionary dictionary, int depth) throws IOException {
        if (dictionary instanceof COSStream stream) {
            heavy |= isHeavy(stream);
        }
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            active |= ACTS.contains(entry.getKey().getName());
            look(entry.getValue(), depth + 1);
        }
    }

    private boolean isHeavy(COSStream stream) throws IOException {
        List<COSBase> filters = filters(stream);
        boolean flateAlone = filters.size() == 1 && FLATE.contains(filters.get(0));
        if (flateAlone && encrypted) {
            try (InputStream packed = stream.createRawInputStream()) {
                unpacked += PackedStreams.unpackedAt(packed.readAllBytes(), 0, DocumentLimits.MOST_UNPACKED_BYTES);
            }
        }
        long packings = filters.stream()
                .filter(filter -> FLATE.contains(filter) || OTHER_PACKING.contains(filter))
                .count();
        return unpacked > DocumentLimits.MOST_UNPACKED_BYTES
                || packings > 1
                || packings == 1 && !flateAlone && stream.getLength() > MOST_NOT_MEASURED
                || pixels(stream) > DocumentLimits.MOST_MEGAPIXELS * MILLION;
    }

    /** Of a picture, whether it says that it is one or not: a mask need not. */
    private static long pixels(COSStream stream) {
        return stream.getLong(COSName.WIDTH, 0) * stream.getLong(COSName.HEIGHT, 0);
    }

    private static List<COSBase> filters(COSStream stream) {
        COSBase filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            return several.toList().stream()
                    .<COSBase>map(each -> each instanceof COSObject reference ? reference.getObject() : each)
                    .toList();
        }
        return filters == null ? List.of() : List.of(filters);
    }
}
