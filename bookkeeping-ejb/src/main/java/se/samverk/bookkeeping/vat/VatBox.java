package se.samverk.bookkeeping.vat;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The boxes of the VAT return, in the order of the Tax Agency's file (DTD of eSKDUpload 6.0), which is not that of their
 * numbers.
 */
public enum VatBox {
    SALES("05", "ForsMomsEjAnnan", Kind.SALES),
    WITHDRAWALS("06", "UttagMoms", Kind.SALES),
    MARGIN("07", "UlagMargbesk", Kind.SALES),
    RENT("08", "HyrinkomstFriv", Kind.SALES),
    GOODS_FROM_EU("20", "InkopVaruAnnatEg", Kind.PURCHASES),
    SERVICES_FROM_EU("21", "InkopTjanstAnnatEg", Kind.PURCHASES),
    SERVICES_FROM_OUTSIDE_EU("22", "InkopTjanstUtomEg", Kind.PURCHASES),
    GOODS_REVERSE_CHARGED("23", "InkopVaruSverige", Kind.PURCHASES),
    SERVICES_REVERSE_CHARGED("24", "InkopTjanstSverige", Kind.PURCHASES),
    IMPORT("50", "MomsUlagImport", Kind.PURCHASES),
    GOODS_TO_EU("35", "ForsVaruAnnatEg", Kind.SALES),
    EXPORT("36", "ForsVaruUtomEg", Kind.SALES),
    TRIANGULAR_PURCHASES("37", "InkopVaruMellan3p", Kind.PURCHASES),
    TRIANGULAR_SALES("38", "ForsVaruMellan3p", Kind.SALES),
    SERVICES_TO_EU("39", "ForsTjSkskAnnatEg", Kind.SALES),
    SERVICES_ABROAD("40", "ForsTjOvrUtomEg", Kind.SALES),
    SALES_REVERSE_CHARGED("41", "ForsKopareSkskSverige", Kind.SALES),
    SALES_EXEMPT("42", "ForsOvrigt", Kind.SALES),
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
        /** What is sold, whether or not tax is reckoned on it. */
        SALES,
        /** What is bought, where the buyer reckons the tax. */
        PURCHASES,
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

    /** Whether what stands under debit in the books counts in it; else what stands under credit does. */
    public boolean isOfDebit() {
        return kind == Kind.PURCHASES || kind == Kind.INPUT;
    }

    public static Optional<VatBox> of(String number) {
        return Stream.of(values()).filter(box -> box.number.equals(number)).findFirst();
    }
}
