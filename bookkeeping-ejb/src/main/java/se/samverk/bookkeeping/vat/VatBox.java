package se.samverk.bookkeeping.vat;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The boxes of the VAT return, in the order of the Tax Agency's file (DTD of eSKDUpload 6.0), which is not that of their
 * numbers.
 */
public enum VatBox {
    SALES("05", "ForsMomsEjAnnan", Kind.BASE),
    WITHDRAWALS("06", "UttagMoms", Kind.BASE),
    MARGIN("07", "UlagMargbesk", Kind.BASE),
    RENT("08", "HyrinkomstFriv", Kind.BASE),
    GOODS_FROM_EU("20", "InkopVaruAnnatEg", Kind.BASE),
    SERVICES_FROM_EU("21", "InkopTjanstAnnatEg", Kind.BASE),
    SERVICES_FROM_OUTSIDE_EU("22", "InkopTjanstUtomEg", Kind.BASE),
    GOODS_REVERSE_CHARGED("23", "InkopVaruSverige", Kind.BASE),
    SERVICES_REVERSE_CHARGED("24", "InkopTjanstSverige", Kind.BASE),
    IMPORT("50", "MomsUlagImport", Kind.BASE),
    GOODS_TO_EU("35", "ForsVaruAnnatEg", Kind.BASE),
    EXPORT("36", "ForsVaruUtomEg", Kind.BASE),
    TRIANGULAR_PURCHASES("37", "InkopVaruMellan3p", Kind.BASE),
    TRIANGULAR_SALES("38", "ForsVaruMellan3p", Kind.BASE),
    SERVICES_TO_EU("39", "ForsTjSkskAnnatEg", Kind.BASE),
    SERVICES_ABROAD("40", "ForsTjOvrUtomEg", Kind.BASE),
    SALES_REVERSE_CHARGED("41", "ForsKopareSkskSverige", Kind.BASE),
    SALES_EXEMPT("42", "ForsOvrigt", Kind.BASE),
    OUTPUT_25("10", "MomsUtgHog", Kind.OUTPUT),
    OUTPUT_12("11", "MomsUtgMedel", Kind.OUTPUT),
    OUTPUT_6("12", "MomsUtgLag", Kind.OUTPUT),
    PURCHASES_25("30", "MomsInkopUtgHog", Kind.OUTPUT),
    PURCHASES_12("31", "MomsInkopUtgMedel", Kind.OUTPUT),
    PURCHASES_6("32", "MomsInkopUtgLag", Kind.OUTPUT),
    IMPORT_25("60", "MomsImportUtgHog", Kind.OUTPUT),
    IMPORT_12("61", "MomsImportUtgMedel", Kind.OUTPUT),
    IMPORT_6("62", "MomsImportUtgLag", Kind.OUTPUT),
    INPUT("48", "MomsIngAvdr", Kind.INPUT),
    /** What follows from the others, and is always filed: to pay, or when negative to get back. */
    TO_PAY("49", "MomsBetala", Kind.RESULT);

    /** What stands in a box. */
    public enum Kind {
        /** What tax is or is not reckoned on. */
        BASE,
        /** Tax that is owed. */
        OUTPUT,
        /** Tax that is deducted. */
        INPUT,
        RESULT
    }

    private final String number;
    private final String element;
    private final Kind kind;

    VatBox(String number, String element, Kind kind) {
        this.number = number;
        this.element = element;
        this.kind = kind;
    }

    /** As on the return: two digits. */
    public String number() {
        return number;
    }

    /** What the file calls it. */
    String element() {
        return element;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<VatBox> of(String number) {
        return Stream.of(values()).filter(box -> box.number.equals(number)).findFirst();
    }
}
