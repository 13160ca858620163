package se.samverk.einvoice;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;

/**
 * An element of a file, and on which line it stands, so that what is wrong can be told with its place. Nothing outside the file is
 * ever fetched, and a file that declares entities is none.
 */
final class XmlPart {

    private static final XMLInputFactory XML = xml();
    private static final int DEEPEST = 30;

    /** Each takes memory far beyond its bytes in the file. */
    static final int MOST = 50_000;

    private final String name;
    private final String namespace;
    private final String currency;
    private final int line;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlPart> parts = new ArrayList<>();

    private XmlPart(XMLStreamReader at) {
        this.name = at.getLocalName();
        this.namespace = at.getNamespaceURI();
        this.currency = at.getAttributeValue(null, "currencyID");
        this.line = at.getLocation().getLineNumber();
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * @throws BusinessException E_INVOICE_NO_XML with the line; E_INVOICE_TOO_LONG for more elements than {@link #MOST}
     */
    static XmlPart read(byte[] file) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(file));
            reader.nextTag();
            XmlPart root = new XmlPart(reader);
            root.fill(reader, 1, 1);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw noXml(line);
        }
    }

    private static BusinessException noXml(int line) {
        return BusinessException.at("file", EInvoiceError.E_INVOICE_NO_XML, Math.max(line, 1));
    }

    /**
     * @param before how many elements have been read, this one among them
     * @return how many have been read with those within it
     */
    private int fill(XMLStreamReader reader, int depth, int before) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw noXml(line);
        }
        if (before > MOST) {
            throw BusinessException.at("file", EInvoiceError.E_INVOICE_TOO_LONG, line, MOST, "XML");
        }
        int count = before;
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                XmlPart part = new XmlPart(reader);
                count = part.fill(reader, depth + 1, count + 1);
                parts.add(part);
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return count;
    }

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    int line() {
        return line;
    }

    /** The currency that an amount names; null for none. */
    String currency() {
        return currency;
    }

    /** What a person sees of its text; null for nothing. */
    String text() {
        String seen = PlainText.seen(text.toString());
        return seen.isEmpty() ? null : seen;
    }

    /** The parts of a name, in their order. */
    List<XmlPart> all(String wanted) {
        return parts.stream().filter(part -> part.name.equals(wanted)).toList();
    }

    /** The first part by a path of names. */
    Optional<XmlPart> find(String... path) {
        XmlPart at = this;
        for (String step : path) {
            List<XmlPart> found = at.all(step);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            at = found.get(0);
        }
        return Optional.of(at);
    }

    /** The text of the first part by a path of names; null for none. */
    String textOf(String... path) {
        return find(path).map(XmlPart::text).orElse(null);
    }
}
