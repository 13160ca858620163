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

    private final String name;
    private final int line;
    private final String currency;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlElement(XMLStreamReader xml) {
        this.name = xml.getLocalName();
        this.line = xml.getLocation().getLineNumber();
        this.currency = xml.getAttributeValue(null, "Ccy");
    }

    /** Reads the element at whose beginning the reader stands, to its end. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0);
    }

    private static XmlElement read(XMLStreamReader xml, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("Too deep", xml.getLocation());
        }
        XmlElement element = new XmlElement(xml);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                element.children.add(read(xml, depth + 1));
            } else if (xml.isCharacters()) {
                element.text.append(xml.getText());
            }
        }
        return element;
    }

    int line() {
        return line;
    }

    String currency() {
        return currency;
    }

    String text() {
        return text.toString().strip();
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
