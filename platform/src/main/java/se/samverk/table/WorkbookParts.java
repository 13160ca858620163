package se.samverk.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samverk.shared.BusinessException;

/** The parts of a workbook, unpacked as far as they may be large, as XML that asks for nothing outside. */
final class WorkbookParts {

    /** Forty times what thousands of clients need; a file that would unpack to more is read no further. */
    static final int MOST_BYTES = 20_000_000;

    private static final int MOST_PARTS = 1_000;
    private static final byte[] NOTHING = "<nothing/>".getBytes(StandardCharsets.UTF_8);
    private static final XMLInputFactory XML = xml();

    private final Map<String, byte[]> parts = new HashMap<>();
    private int unpacked;

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * @throws BusinessException WORKBOOK_TOO_LARGE at {@code file}
     */
    static WorkbookParts of(byte[] file) throws IOException {
        // Only a file is read by its directory, as spreadsheets do; what stands before the parts may be wrong.
        Path packed = Files.createTempFile("samverk", null);
        try {
            Files.write(packed, file);
            return unpacked(packed);
        } finally {
            Files.delete(packed);
        }
    }

    private static WorkbookParts unpacked(Path packed) throws IOException {
        WorkbookParts all = new WorkbookParts();
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    all.add(name, zip.getInputStream(entry));
                }
            }
        }
        return all;
    }

    /** What a part says of its own size is not believed. */
    private void add(String name, InputStream part) throws IOException {
        byte[] content = part.readNBytes(MOST_BYTES - unpacked + 1);
        unpacked += content.length;
        if (unpacked > MOST_BYTES) {
            throw tooLarge();
        }
        parts.put(name, content);
    }

    static BusinessException tooLarge() {
        return BusinessException.at("file", TableError.WORKBOOK_TOO_LARGE);
    }

    /** The XML of a part, empty for one that is not there. */
    XMLStreamReader open(String name) throws XMLStreamException {
        byte[] content = parts.get(name.toLowerCase(Locale.ROOT));
        return XML.createXMLStreamReader(new ByteArrayInputStream(content == null ? NOTHING : content));
    }
}
