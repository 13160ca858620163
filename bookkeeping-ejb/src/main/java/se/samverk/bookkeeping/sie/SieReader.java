package se.samverk.bookkeeping.sie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import se.samverk.shared.BusinessException;

/**
 * Reads a file of type 1 to 4 from its first line to its last and gives balances and vouchers one by one, so that a file of
 * any length needs the memory of its longest voucher and its chart. After the last of them {@link #head()} and {@link
 * #faults()} are complete; whoever takes the file in reads it once to know whether it is refused, and then again.
 *
 * <p>Files are read as programs write them, not as the specification (SIE 4B, 30 September 2008) has it: whichever encoding,
 * blanks and ends of lines; labels that it does not know and fields at the end are passed over (7.1, 7.3). A line that cannot
 * be read is a refusal, and reading goes on, so that all are told at once.
 */
public final class SieReader implements Iterator<SieItem>, AutoCloseable {

    private final SieEncoding encoding;
    private final LineReader lines;
    private final SieFaults faults = new SieFaults();
    private final HeadRecords head = new HeadRecords(faults);
    private final BookChecks checks = new BookChecks(head, faults);
    private final ChecksumCheck checksum = new ChecksumCheck();
    private final Queue<SieItem> ready = new ArrayDeque<>();

    private VoucherLines voucher;
    private boolean passingUnknown;
    private boolean unknownOpen;
    private boolean vouchersSeen;
    private boolean begun;
    private boolean known;
    private boolean ended;

    private SieReader(SieEncoding encoding, LineReader lines) {
        this.encoding = encoding;
        this.lines = lines;
    }

    /** Finds the encoding by all the bytes, and begins to read. */
    public static SieReader open(SieSource source) throws IOException {
        SieEncoding encoding = SieEncoding.of(source);
        return new SieReader(encoding, new LineReader(source.open(), encoding.charset()));
    }

    public SieEncoding encoding() {
        return encoding;
    }

    /** What has been read of it so far: in a right file all but nothing of it follows the first balance or voucher. */
    public SieHead head() {
        return head.head(vouchersSeen ? SieType.VOUCHERS : SieType.BALANCES);
    }

    /** What has been found so far. */
    public SieFaults faults() {
        return faults;
    }

    /** The line that has been read last, to tell how far it has come. */
    public int line() {
        return lines.number();
    }

    /** @throws UncheckedIOException when the source fails */
    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !ended) {
                readLine();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return !ready.isEmpty();
    }

    @Override
    public SieItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private void readLine() throws IOException {
        String line = lines.next();
        if (line == null) {
            end();
        } else if (lines.isTooLong()) {
            faults.add(lines.number(), SieError.SIE_LINE_TOO_LONG, Integer.toString(LineReader.LONGEST));
            ended = true;
        } else {
            read(FieldParser.trimmed(line));
        }
    }

    private void read(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (!begun && !isLabel(line)) {
            faults.add(lines.number(), line.startsWith("<") ? SieError.SIE_XML : SieError.SIE_NOT_A_SIE_FILE);
            ended = true;
            return;
        }
        begun = true;
        if (line.indexOf('\uFFFD') >= 0) {
            faults.add(lines.number(), SieError.SIE_CHARACTER_LOST);
        }
        switch (line) {
            case "{" -> openBrace();
            case "}" -> closeBrace();
            default -> {
                if (isLabel(line)) {
                    read(new SieLine(lines.number(), line));
                } else if (!unknownOpen) {
                    faults.add(lines.number(), SieError.SIE_LINE_UNREADABLE);
                    giveUpVoucher();
                }
            }
        }
    }

    private static boolean isLabel(String line) {
        return line.startsWith("#");
    }

    private void openBrace() {
        if (voucher != null && !voucher.isOpen()) {
            voucher.open();
        } else if (passingUnknown) {
            unknownOpen = true;
        } else {
            faults.add(lines.number(), SieError.SIE_BRACE, "{");
        }
    }

    private void closeBrace() {
        if (voucher != null && voucher.isOpen()) {
            endVoucher();
        } else if (unknownOpen) {
            unknownOpen = false;
        } else {
            faults.add(lines.number(), SieError.SIE_BRACE, "}");
        }
    }

    private void read(SieLine line) {
        checksum.take(line);
        if (unknownOpen) {
            return;
        }
        passingUnknown = false;
        if (line.isCutOff()) {
            faults.add(line.number(), SieError.SIE_QUOTE_OPEN, line.label());
            giveUpVoucher();
        }
        if (!line.isCutOff() || line.isVoucher()) {
            takeOrRefuse(line);
        }
    }

    private void takeOrRefuse(SieLine line) {
        try {
            take(line);
        } catch (BusinessException refused) {
            faults.add(line.number(), (SieError) refused.code(), values(refused));
            giveUpVoucher();
        }
        if (line.opensRows()) {
            voucher.open();
        }
    }

    /** What is wrong with its rows is told; that it does not balance without them is no news. */
    private void giveUpVoucher() {
        if (voucher != null) {
            voucher.giveUp();
        }
    }

    private static String[] values(BusinessException refused) {
        return refused.arguments().stream().map(Object::toString).toArray(String[]::new);
    }

    private void take(SieLine line) {
        switch (line.label()) {
            case "#TRANS", "#RTRANS", "#BTRANS" -> takeRow(line);
            case "#VER" -> takeVoucher(line);
            case "#KSUMMA" -> endAnnounced(line);
            default -> takeOther(line);
        }
    }

    private void takeRow(SieLine line) {
        if (voucher == null) {
            throw new BusinessException(SieError.SIE_ROW_WITHOUT_VOUCHER, line.label());
        }
        if (!voucher.isOpen()) {
            faults.add(line.number(), SieError.SIE_BRACE_MISSING);
            voucher.open();
        }
        voucher.takeRow(line);
    }

    private void takeVoucher(SieLine line) {
        endAnnounced(line);
        known = true;
        vouchersSeen = true;
        voucher = new VoucherLines(line, faults);
        if (line.isCutOff()) {
            voucher.giveUp();
        } else {
            voucher.takeHead(line);
        }
    }

    private void takeOther(SieLine line) {
        SieBalance.Kind kind = SieBalance.Kind.of(line.label()).orElse(null);
        if (kind != null) {
            endAnnounced(line);
            known = true;
            takeBalance(kind, line);
        } else if (voucher == null || !voucher.isOpen()) {
            takeHead(line);
        }
        // Within a voucher labels that it does not know are passed over too.
    }

    private void takeHead(SieLine line) {
        boolean ofHead = head.take(line);
        known |= ofHead;
        passingUnknown = !ofHead;
        if (ofHead) {
            endAnnounced(line);
        }
    }

    private void takeBalance(SieBalance.Kind kind, SieLine line) {
        int account = kind.hasPeriod() ? 2 : 1;
        // Files of type 2 leave the list of objects out, braces and all.
        int amount = line.isList(account + 1) ? account + 2 : account + 1;
        SieBalance balance = new SieBalance(
                line.number(),
                kind,
                line.whole(0, "årsnr"),
                kind.hasPeriod() ? line.period(1, "period") : null,
                line.account(account, "konto"),
                kind.hasObjects() ? line.objects(account + 1) : List.of(),
                line.amount(amount, "saldo"),
                line.quantity(amount + 1));
        // Type 2 has no balances of objects; whoever reads it passes them over (11, #PSALDO 4).
        if (head.typeOr(null) != SieType.PERIOD_BALANCES || balance.objects().isEmpty()) {
            checks.take(balance);
            ready.add(balance);
        }
    }

    /** Another record begins: a voucher without rows is whole, one within its rows lacks its brace. */
    private void endAnnounced(SieLine next) {
        if (voucher != null) {
            if (voucher.isOpen()) {
                faults.add(next.number(), SieError.SIE_BRACE, next.label());
            }
            endVoucher();
        }
    }

    private void endVoucher() {
        SieVoucher whole = voucher.voucher();
        voucher = null;
        if (whole == null) {
            return;
        }
        SieType type = head.typeOr(SieType.VOUCHERS);
        if (type == SieType.VOUCHERS) {
            checks.take(whole);
            ready.add(whole);
        } else if (!faults.counts().containsKey(SieError.SIE_VOUCHERS_NOT_OF_TYPE)) {
            faults.add(whole.line(), SieError.SIE_VOUCHERS_NOT_OF_TYPE, Integer.toString(type.number()));
        }
    }

    private void end() {
        ended = true;
        if (!known) {
            faults.add(lines.number(), SieError.SIE_NOT_A_SIE_FILE);
        } else if (voucher != null || unknownOpen || checksum.isWithoutEnd()) {
            faults.add(lines.number(), SieError.SIE_CUT);
        } else {
            checksum.tell(faults);
        }
        checks.end();
    }
}
