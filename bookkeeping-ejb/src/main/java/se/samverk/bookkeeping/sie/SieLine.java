package se.samverk.bookkeeping.sie;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.shared.BusinessException;

/**
 * A line that begins with a label. Fields are counted from 0. What a field has to be is asked for by its kind, and
 * refused with the label, the field's name in the specification and what stands there.
 */
final class SieLine {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{1,8}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,4}");

    /** Point, at most two decimals, minus before (5.9); zeros at the end are no more decimals. */
    private static final Pattern AMOUNT = Pattern.compile("-?(\\d+(\\.\\d{0,2}0*)?|\\.\\d{1,2}0*)");

    private static final Pattern QUANTITY = Pattern.compile("-?(\\d{1,12}(\\.\\d{0,12})?|\\.\\d{1,12})");

    /** The ledger keeps amounts of fifteen digits. */
    private static final int DIGITS_BEFORE_POINT = 13;

    private static final int DECIMALS = 2;

    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern PERIOD = Pattern.compile("\\d{6}");

    private final int number;
    private final String writtenLabel;
    private final String label;
    private final List<SieField> fields;
    private final boolean quoteOpen;
    private final boolean listOpen;

    SieLine(int number, String text) {
        FieldParser parser = new FieldParser(text);
        this.number = number;
        this.writtenLabel = parser.fields().get(0).text();
        this.label = writtenLabel.toUpperCase(Locale.ROOT);
        this.fields = parser.fields().subList(1, parser.fields().size());
        this.quoteOpen = parser.isQuoteOpen();
        this.listOpen = parser.isListOpen();
    }

    int number() {
        return number;
    }

    /** As it is written. */
    String writtenLabel() {
        return writtenLabel;
    }

    String label() {
        return label;
    }

    List<SieField> fields() {
        return fields;
    }

    boolean isVoucher() {
        return "#VER".equals(label());
    }

    /** Whether the brace that opens the rows of a voucher stands at the end of the voucher's own line. */
    boolean opensRows() {
        return isVoucher() && listOpen && fields.get(fields.size() - 1).list().isEmpty();
    }

    /** Whether a quote or a brace has no end on the line, so that nobody knows where a field ends. */
    boolean isCutOff() {
        return quoteOpen || listOpen && !opensRows();
    }

    boolean isList(int field) {
        return field < fields.size() && fields.get(field).isList();
    }

    /** Empty when it is not there. */
    String text(int field) {
        return field < fields.size() && !fields.get(field).isList()
                ? fields.get(field).text().strip()
                : "";
    }

    /** All of it as one text: programs leave out the quotes around a name of several words. */
    String wholeText() {
        return fields.stream()
                .flatMap(field -> field.texts().stream())
                .collect(Collectors.joining(" "))
                .strip();
    }

    String required(int field, String name) {
        String text = text(field);
        if (text.isEmpty()) {
            throw new BusinessException(SieError.SIE_FIELD_MISSING, label(), name);
        }
        return text;
    }

    static boolean isAccount(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    String account(int field, String name) {
        String text = required(field, name);
        if (!isAccount(text)) {
            throw refused(SieError.SIE_ACCOUNT_NUMBER, text);
        }
        return text;
    }

    /** A year's or a dimension's number. */
    int whole(int field, String name) {
        String text = required(field, name);
        if (!WHOLE.matcher(text).matches()) {
            throw refused(SieError.SIE_NUMBER_UNREADABLE, text);
        }
        return Integer.parseInt(text);
    }

    BigDecimal amount(int field, String name) {
        String text = required(field, name);
        if (!AMOUNT.matcher(text).matches()) {
            throw refused(SieError.SIE_AMOUNT, text);
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.precision() - amount.scale() > DIGITS_BEFORE_POINT) {
            throw refused(SieError.SIE_AMOUNT_TOO_LARGE, text);
        }
        return amount.setScale(DECIMALS);
    }

    /** Null when it is not there. */
    BigDecimal quantity(int field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!QUANTITY.matcher(text).matches()) {
            throw refused(SieError.SIE_AMOUNT, text);
        }
        return new BigDecimal(text);
    }

    LocalDate date(int field, String name) {
        return date(required(field, name));
    }

    /** Null when it is not there. */
    LocalDate date(int field) {
        String text = text(field);
        return text.isEmpty() ? null : date(text);
    }

    private LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw refused(SieError.SIE_DATE, text);
        }
        try {
            return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        } catch (DateTimeException noSuchDay) {
            throw refused(SieError.SIE_DATE, text);
        }
    }

    YearMonth period(int field, String name) {
        String text = required(field, name);
        if (!PERIOD.matcher(text).matches()) {
            throw refused(SieError.SIE_PERIOD, text);
        }
        try {
            return YearMonth.of(number(text, 0, 4), number(text, 4, 6));
        } catch (DateTimeException noSuchMonth) {
            throw refused(SieError.SIE_PERIOD, text);
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    /** The pairs of dimension and object in a list (8.21). */
    List<SieObjectRef> objects(int field) {
        List<String> texts = isList(field) ? fields.get(field).list() : List.of();
        List<SieObjectRef> objects = new ArrayList<>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            String dimension = texts.get(i).strip();
            if (!WHOLE.matcher(dimension).matches()) {
                throw refused(SieError.SIE_NUMBER_UNREADABLE, dimension);
            }
            objects.add(new SieObjectRef(
                    Integer.parseInt(dimension), texts.get(i + 1).strip()));
        }
        if (texts.size() % 2 != 0) {
            throw new BusinessException(SieError.SIE_FIELD_MISSING, label(), "objektnr");
        }
        return List.copyOf(objects);
    }

    private BusinessException refused(SieError code, String text) {
        return new BusinessException(code, label(), text);
    }
}
