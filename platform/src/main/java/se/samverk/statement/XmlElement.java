package se.samverk.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element with all that is in it, by names without their namespaces, which differ by version and bank. */
final class XmlElement {

    /** Deeper than any of these messages. */
    private static final int DEEPEST = 60;

    /** Of a whole file: twenty thousand rows have fewer. */
    static final int MOST = 500_000;

    private final String name;
    private final int line;
    private final String currency;
    private List<XmlElement> children = List.of();
    private String text = "";

    /** How many elements of a file have been read. */
    static final class Count {
        private int elements;

        private void next(XMLStreamReader xml) {
            if (++elements > MOST) {
                throw StatementFaults.at(xml.getLocation().getLineNumber(), StatementError.XML_TOO_LARGE, MOST);
            }
        }
    }

    private XmlElement(XMLStreamReader xml) {
        this.name = xml.getLocalName();
        this.line = xml.getLocation().getLineNumber();
        this.currency = xml.getAttributeValue(null, "Ccy");
    }

    /** Reads the element at whose beginning the reader stands, to its end. */
    static XmlElement read(XMLStreamReader xml, Count count) throws XMLStreamException {
        return read(xml, count, 0);
    }

    private static XmlElement read(XMLStreamReader xml, Count count, int depth) throws XMLStreamException {
        count.next(xml);
        if (depth > DEEPEST) {
            throw new XMLStreamException("Too deep", xml.getLocation());
        }
        XmlElement element = new XmlElement(xml);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                element.add(read(xml, count, depth + 1));
            } else if (xml.isCharacters() && !xml.isWhiteSpace()) {
                element.text += xml.getText();
            }
        }
        return element;
    }

    /** Most have none, and keep no list for them. */
    private void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(1);
        }
        children.add(child);
    }

    int line() {
        return line;
    }

    String currency() {
        return currency;
    }

    String text() {
        return text.strip();
    }

    /** The children of a name. */
    Stream<XmlElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** The first element along a path. */
    Optional<XmlElement> at(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.all(step));
        }
        return found.findFirst();
    }

    /** What stands in the first element along a path; null for nothing. */
    String textAt(String... path) {
        return at(path).map(XmlElement::text).filter(found -> !found.isEmpty()).orElse(null);
    }

    /** The first of these texts that there is; null for none. */
    static String first(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
