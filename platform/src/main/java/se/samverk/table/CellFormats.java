package se.samverk.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How the numbers in the cells of a workbook show, as far as it decides which number it is. */
final class CellFormats {

    /** As 0000, or 000000\-0000 for an organisation number. */
    private static final Pattern ZEROS = Pattern.compile("[0\\\\\" -]*0[0\\\\\" -]*");

    /** Beyond what a number in a sheet has; written out it would only be long. */
    private static final int MOST_DIGITS = 40;

    /** What a sheet shows of a number; the file has more, which are noise of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Formats of days that no sheet has to define. */
    private static final Set<String> DAYS = Set.of("14", "15", "16", "17", "22");

    /** What stands in a format beside its codes: texts, single signs, colours and regions. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");

    /** The day before the first of sheets, which count a day in 1900 that never was. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private final Map<String, String> codes = new HashMap<>();

    /** By the number of a style, as a cell names it. */
    private final Map<String, String> formatOfStyle = new HashMap<>();

    private CellFormats() {}

    static CellFormats of(XMLStreamReader styles) throws XMLStreamException {
        CellFormats formats = new CellFormats();
        boolean ofCells = false;
        while (styles.hasNext()) {
            styles.next();
            if (styles.hasName() && "cellXfs".equals(styles.getLocalName())) {
                ofCells = styles.isStartElement();
            } else if (styles.isStartElement()) {
                formats.add(styles, ofCells);
            }
        }
        return formats;
    }

    private void add(XMLStreamReader styles, boolean ofCells) {
        if ("numFmt".equals(styles.getLocalName())) {
            codes.put(WorkbookReader.attribute(styles, "numFmtId"), WorkbookReader.attribute(styles, "formatCode"));
        } else if (ofCells && "xf".equals(styles.getLocalName())) {
            formatOfStyle.put(String.valueOf(formatOfStyle.size()), WorkbookReader.attribute(styles, "numFmtId"));
        }
    }

    /** A number in digits, with the zeros at its beginning that its format shows; a day as 2026-03-31. */
    String shown(String number, String style) {
        if (number.isEmpty() || number.length() > MOST_DIGITS) {
            return number;
        }
        BigDecimal value = new BigDecimal(number);
        if (Math.abs(value.scale()) > MOST_DIGITS) {
            return number;
        }
        if (isDay(style) && value.signum() > 0 && value.compareTo(LAST_DAY) <= 0) {
            return DAY_ZERO.plusDays(value.longValue()).toString();
        }
        BigDecimal plain = value.round(SHOWN).stripTrailingZeros();
        String digits = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        return "0".repeat(Math.max(0, zeros(style) - digits.length())) + digits;
    }

    private boolean isDay(String style) {
        String format = formatOfStyle.get(style);
        String code = codes.get(format);
        if (code == null) {
            return format != null && DAYS.contains(format);
        }
        String codesAlone = NO_CODE.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return codesAlone.contains("d") && codesAlone.contains("m") && codesAlone.contains("y");
    }

    private int zeros(String style) {
        String code = codes.get(formatOfStyle.get(style));
        return code != null && ZEROS.matcher(code).matches()
                ? (int) code.chars().filter(each -> each == '0').count()
                : 0;
    }
}
