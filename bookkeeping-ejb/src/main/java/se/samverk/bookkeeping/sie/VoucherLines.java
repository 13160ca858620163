package se.samverk.bookkeeping.sie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverk.shared.BusinessException;

/** Gathers one voucher from its lines: {@code #VER}, and the rows between braces after it (SIE 4B, 5.4). */
final class VoucherLines {

    /** A voucher is held in the memory as a whole. */
    static final int MOST_ROWS = 50_000;

    private final int line;
    private final SieFaults faults;
    private final String series;
    private final String number;
    private String text = "";
    private String sign = "";
    private LocalDate date;
    private LocalDate registeredOn;
    private final List<SieRow> rows = new ArrayList<>();
    private final List<SieRow> removed = new ArrayList<>();
    private SieRow withoutTwin;
    private boolean open;
    private boolean givenUp;

    VoucherLines(SieLine announced, SieFaults faults) {
        this.line = announced.number();
        this.faults = faults;
        this.series = announced.text(0);
        this.number = announced.text(1);
    }

    /** The rest of its first line, which may refuse it. */
    void takeHead(SieLine announced) {
        text = announced.text(3);
        sign = announced.text(5);
        date = announced.date(2, "verdatum");
        registeredOn = announced.date(4);
    }

    /** One of its lines was refused. */
    void giveUp() {
        givenUp = true;
    }

    void open() {
        open = true;
    }

    /** Whether its rows have begun. */
    boolean isOpen() {
        return open;
    }

    void takeRow(SieLine written) {
        if (rows.size() + removed.size() == MOST_ROWS) {
            throw new BusinessException(
                    SieError.SIE_TOO_MANY_ROWS, (series + " " + number).strip(), Integer.toString(MOST_ROWS));
        }
        boolean added = "#RTRANS".equals(written.label());
        SieRow row = row(written, added);
        if ("#BTRANS".equals(written.label())) {
            removed.add(row);
        } else if (withoutTwin != null && row.isTwinOf(withoutTwin)) {
            rows.add(withoutTwin);
            withoutTwin = null;
        } else {
            takeAddedAlone();
            if (added) {
                withoutTwin = row;
            } else {
                rows.add(row);
            }
        }
    }

    /** A row in the order of the specification; some programs leave the list of objects out where it is empty. */
    private static SieRow row(SieLine written, boolean added) {
        int next = written.isList(1) ? 2 : 1;
        return new SieRow(
                written.number(),
                written.account(0, "kontonr"),
                written.objects(1),
                written.amount(next, "belopp"),
                written.date(next + 1),
                written.text(next + 2),
                written.quantity(next + 3),
                written.text(next + 4),
                added);
    }

    private void takeAddedAlone() {
        if (withoutTwin != null) {
            faults.add(withoutTwin.line(), SieError.SIE_ROW_ADDED_ALONE);
            rows.add(withoutTwin);
            withoutTwin = null;
        }
    }

    /** The whole; null when one of its lines was refused. */
    SieVoucher voucher() {
        takeAddedAlone();
        return givenUp
                ? null
                : new SieVoucher(
                        line, series, number, date, text, registeredOn, sign, List.copyOf(rows), List.copyOf(removed));
    }
}
