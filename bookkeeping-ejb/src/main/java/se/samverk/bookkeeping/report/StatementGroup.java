package se.samverk.bookkeeping.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lines of the statements under which accounts stand, in their order: a short table of our own, by the first digits of
 * the accounts, after the layouts of the Annual Accounts Act (ÅRL, annexes 1 and 2).
 */
enum StatementGroup {
    INTANGIBLE_ASSETS(Part.ASSETS, "10"),
    TANGIBLE_ASSETS(Part.ASSETS, "11"),
    FINANCIAL_ASSETS(Part.ASSETS, "13"),
    INVENTORY(Part.ASSETS, "14"),
    TRADE_RECEIVABLES(Part.ASSETS, "15"),
    OTHER_RECEIVABLES(Part.ASSETS, "16"),
    PREPAID(Part.ASSETS, "17"),
    SHORT_TERM_INVESTMENTS(Part.ASSETS, "18"),
    CASH_AND_BANK(Part.ASSETS, "19"),
    EQUITY(Part.EQUITY_AND_DEBTS, "20"),
    RESTRICTED_EQUITY(Part.EQUITY_AND_DEBTS, "208"),
    FREE_EQUITY(Part.EQUITY_AND_DEBTS, "209"),
    UNTAXED_RESERVES(Part.EQUITY_AND_DEBTS, "21"),
    PROVISIONS(Part.EQUITY_AND_DEBTS, "22"),
    LONG_TERM_DEBTS(Part.EQUITY_AND_DEBTS, "23"),
    TRADE_PAYABLES(Part.EQUITY_AND_DEBTS, "244"),
    TAX_DEBTS(Part.EQUITY_AND_DEBTS, "25"),
    OTHER_DEBTS(Part.EQUITY_AND_DEBTS, "24", "245", "26"),
    ACCRUED(Part.EQUITY_AND_DEBTS, "29"),
    NET_SALES(Part.OPERATIONS, "3"),
    OWN_WORK(Part.OPERATIONS, "38"),
    OTHER_INCOME(Part.OPERATIONS, "39"),
    GOODS_AND_MATERIAL(Part.OPERATIONS, "4"),
    EXTERNAL_COSTS(Part.OPERATIONS, "5"),
    STAFF_COSTS(Part.OPERATIONS, "7"),
    DEPRECIATION(Part.OPERATIONS, "77"),
    OTHER_COSTS(Part.OPERATIONS, "79"),
    FINANCIAL_INCOME(Part.FINANCE, "8"),
    FINANCIAL_COSTS(Part.FINANCE, "84"),
    APPROPRIATIONS(Part.APPROPRIATIONS, "88"),
    TAX(Part.TAX, "89"),
    INTERNAL(Part.TAX, "9"),
    /** What moves the result of a year to equity: no part of the result itself. */
    RESULT_TO_EQUITY(Part.TRANSFER, "899");

    /** What groups are added up to. */
    enum Part {
        ASSETS,
        EQUITY_AND_DEBTS,
        OPERATIONS,
        FINANCE,
        APPROPRIATIONS,
        TAX,
        TRANSFER;

        boolean isOfBalanceSheet() {
            return this == ASSETS || this == EQUITY_AND_DEBTS;
        }

        /** Those of the income statement, in its order; each is followed by the result so far. */
        static List<Part> ofResult() {
            return List.of(OPERATIONS, FINANCE, APPROPRIATIONS, TAX);
        }
    }

    private static final TreeMap<String, StatementGroup> BY_BEGINNING = new TreeMap<>();

    static {
        Stream.of(values()).forEach(group -> group.beginnings.forEach(each -> BY_BEGINNING.put(each, group)));
    }

    private final Part part;
    private final List<String> beginnings;

    /** @param beginnings from where on accounts belong to it, until where those of another group begin */
    StatementGroup(Part part, String... beginnings) {
        this.part = part;
        this.beginnings = List.of(beginnings);
    }

    static StatementGroup of(String account) {
        return BY_BEGINNING.floorEntry(account).getValue();
    }

    /** The groups of a part in their order. */
    static List<StatementGroup> of(Part part) {
        return Stream.of(values()).filter(group -> group.part == part).toList();
    }

    Part part() {
        return part;
    }
}
