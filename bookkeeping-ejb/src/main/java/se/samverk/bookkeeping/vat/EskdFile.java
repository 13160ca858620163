package se.samverk.bookkeeping.vat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map.Entry;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samverk.company.OrganisationNumber;

/**
 * The file that the Tax Agency's e-service takes a VAT return from: eSKDUpload 6.0, whose DTD fixes the order of the boxes.
 * Source: the agency's DTD and its example.
 */
public final class EskdFile {

    private static final String DOCTYPE =
            "<!DOCTYPE eSKDUpload PUBLIC \"-//Skatteverket, Sweden//DTD Skatteverket eSKDUpload-DTD Version 6.0//SV\""
                    + " \"https://www1.skatteverket.se/demoeskd/eSKDUpload_6p0.dtd\">";

    private static final String ENCODING = StandardCharsets.ISO_8859_1.name();

    /** Of a personal number the file has no century. */
    private static final int LENGTH_OF_NUMBER = 11;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private EskdFile() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, ENCODING);
    }

    /** @param note what the agency should know besides; empty for nothing */
    public static byte[] write(OrganisationNumber company, VatPeriod period, VatFigures figures, String note) {
        try {
            EskdFile file = new EskdFile();
            file.writeDocument(company, period, figures, note);
            return file.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void writeDocument(OrganisationNumber company, VatPeriod period, VatFigures figures, String note)
            throws XMLStreamException {
        xml.writeStartDocument(ENCODING, "1.0");
        line(0);
        xml.writeDTD(DOCTYPE);
        line(0);
        xml.writeStartElement("eSKDUpload");
        xml.writeAttribute("Version", "6.0");
        write(1, "OrgNr", number(company));
        line(1);
        xml.writeStartElement("Moms");
        write(2, "Period", period.code());
        for (Entry<VatBox, Long> box : figures.filed().entrySet()) {
            write(2, box.getKey().element(), box.getValue().toString());
        }
        if (!note.isEmpty()) {
            write(2, "TextUpplysningMoms", note);
        }
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static String number(OrganisationNumber company) {
        String value = company.value();
        return value.substring(value.length() - LENGTH_OF_NUMBER);
    }

    private void write(int depth, String element, String text) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
