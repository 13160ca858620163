package se.samverk.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samverk.shared.BusinessException;

/**
 * Reads the values of the first sheet that is shown in a workbook (ECMA-376, part 1, section 18). Of a
 * formula it takes the value that was saved with it; nothing is computed.
 */
final class WorkbookReader {

    /** As wide as a sheet was for decades; what stands further to the right is passed over. */
    static final int MOST_COLUMNS = 256;

    /** As long as a spreadsheet lets a text in a cell be. */
    static final int LONGEST_TEXT = 32_767;

    /** In all cells: a text that many of them share is kept once, and looked at in each. */
    static final int MOST_CHARACTERS = 5_000_000;

    /** As many as a sheet has. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] OLD_WORKBOOK = {0xD0, 0xCF, 0x11, 0xE0};

    private final WorkbookParts parts;
    private final List<String> sharedTexts = new ArrayList<>();
    private final CellFormats formats;
    private int characters;

    private WorkbookReader(WorkbookParts parts) throws XMLStreamException {
        this.parts = parts;
        this.formats = CellFormats.of(parts.open("xl/styles.xml"));
        readSharedTexts();
    }

    static boolean isWorkbook(byte[] file) {
        return EncodingGuess.begins(file, ZIP) || EncodingGuess.begins(file, OLD_WORKBOOK);
    }

    /**
     * The rows in which something is seen, and a row more when there are more than {@code most}.
     *
     * @throws BusinessException WORKBOOK_UNREADABLE or WORKBOOK_TOO_LARGE at {@code file}
     */
    static List<TableRow> rows(byte[] file, int most) {
        try {
            WorkbookReader reader = new WorkbookReader(WorkbookParts.of(file));
            return reader.rows(reader.firstSheet(), most);
        } catch (IOException
                | XMLStreamException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NoSuchElementException unreadable) {
            throw BusinessException.at("file", TableError.WORKBOOK_UNREADABLE);
        }
    }

    private String firstSheet() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        XMLStreamReader relations = parts.open("xl/_rels/workbook.xml.rels");
        while (toStart(relations, "Relationship")) {
            targets.put(attribute(relations, "Id"), attribute(relations, "Target"));
        }
        XMLStreamReader workbook = parts.open("xl/workbook.xml");
        while (toStart(workbook, "sheet")) {
            String target = targets.get(attribute(workbook, "id"));
            String state = attribute(workbook, "state");
            if (target != null && (state == null || "visible".equals(state))) {
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw BusinessException.at("file", TableError.WORKBOOK_UNREADABLE);
    }

    private void readSharedTexts() throws XMLStreamException {
        XMLStreamReader xml = parts.open("xl/sharedStrings.xml");
        while (toStart(xml, "si")) {
            sharedTexts.add(notTooLong(CellText.read(text(xml, "si"))));
        }
    }

    private List<TableRow> rows(String sheet, int most) throws XMLStreamException {
        List<TableRow> rows = new ArrayList<>();
        XMLStreamReader xml = parts.open(sheet);
        long number = 0;
        while (rows.size() <= most && toStart(xml, "row")) {
            number = rowNumber(attribute(xml, "r"), number + 1);
            TableRow row = new TableRow(number, cells(xml));
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Rows come in their order, whatever a program or an attacker writes. */
    private static long rowNumber(String written, long next) {
        long number = written == null ? next : Long.parseLong(written);
        if (number < next || number > MOST_ROWS) {
            throw new IllegalArgumentException("row " + written);
        }
        return number;
    }

    private List<String> cells(XMLStreamReader xml) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (!isEnd(xml, "row")) {
            if (isStart(xml, "c")) {
                int column = column(attribute(xml, "r"), cells.size());
                String value = counted(value(xml));
                if (column < MOST_COLUMNS) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, value);
                }
            }
            xml.next();
        }
        return cells;
    }

    /** The number of the column, from 0, in an address as AB12. */
    private static int column(String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = Math.min(MOST_COLUMNS + 1, column * 26 + address.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }

    private String value(XMLStreamReader xml) throws XMLStreamException {
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        String value = "";
        while (!isEnd(xml, "c")) {
            if (isStart(xml, "v")) {
                value = xml.getElementText();
            } else if (isStart(xml, "is")) {
                value = text(xml, "is");
            }
            xml.next();
        }
        if (value.isEmpty()) {
            return value;
        }
        if ("s".equals(type)) {
            return sharedTexts.get(Integer.parseInt(value));
        }
        return type == null || "n".equals(type) ? formats.shown(value, style) : CellText.read(value);
    }

    private String counted(String value) {
        characters += notTooLong(value).length();
        if (characters > MOST_CHARACTERS) {
            throw WorkbookParts.tooLarge();
        }
        return value;
    }

    private static String notTooLong(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw WorkbookParts.tooLarge();
        }
        return text;
    }

    /** The text in an element, of all its pieces but how they are pronounced. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean pronounced = false;
        while (!isEnd(xml, element)) {
            if (isStart(xml, "t") && !pronounced) {
                text.append(xml.getElementText());
            } else if (isStart(xml, "rPh") || isEnd(xml, "rPh")) {
                pronounced = isStart(xml, "rPh");
            }
            xml.next();
        }
        return text.toString();
    }

    static boolean toStart(XMLStreamReader xml, String element) throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
            if (isStart(xml, element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStart(XMLStreamReader xml, String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT && element.equals(xml.getLocalName());
    }

    private static boolean isEnd(XMLStreamReader xml, String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT && element.equals(xml.getLocalName());
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
