package se.samverk.statement;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/**
 * Reads BgMax, in which payments to a bankgiro number come: lines of 80 characters in ISO 8859-1, whose first two digits tell what
 * they are. A deposit (15) closes its payments (20) and deductions (21) and has their sum; the last line (70) counts them.
 */
final class BgMaxReader {

    private static final int WIDTH = 80;

    /** Where the first line tells whether anything has been paid. */
    private static final int MARK = 44;

    private static final char TEST = 'T';

    /** A payment that is not whole yet: what it is about and who made it stands on lines after it. */
    private static final class Payment {
        private final int line;
        private final Amount amount;
        private final String number;
        private final List<String> references = new ArrayList<>();
        private final List<String> message = new ArrayList<>();
        private String payer;

        private Payment(int line, Amount amount, String number) {
            this.line = line;
            this.amount = amount;
            this.number = number;
        }
    }

    private final StatementFaults faults = new StatementFaults();
    private final List<Statement> statements = new ArrayList<>();
    private final List<StatementRow> rows = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private Section section;
    private int line;
    private int paid;
    private int deducted;
    private int deposits;
    private boolean ended;

    /** The number that was paid to. */
    private record Section(int line, String bankgiro, String currency) {}

    /**
     * @throws BusinessException all that is wrong, each with its line
     */
    static StatementFile read(byte[] file) {
        BgMaxReader reader = new BgMaxReader();
        new String(file, StandardCharsets.ISO_8859_1).lines().forEach(reader::readLine);
        return reader.end();
    }

    private void readLine(String written) {
        line++;
        if (written.isBlank() || written.equals("\u001A")) {
            return;
        }
        if (written.stripTrailing().length() > WIDTH) {
            faults.add(line, StatementError.BGMAX_LINE_TOO_LONG, WIDTH);
            return;
        }
        String text = written + " ".repeat(Math.max(0, WIDTH - written.length()));
        String code = text.substring(0, 2);
        if (ended) {
            faults.add(line, StatementError.BGMAX_OUT_OF_ORDER, code);
            return;
        }
        switch (code) {
            case "01" -> start(text);
            case "05" -> begin(text);
            case "20" -> pay(text, false);
            case "21" -> pay(text, true);
            case "22", "23" -> toPayment(code, text.substring(12, 37), Detail.REFERENCE);
            case "25" -> toPayment(code, text.substring(2, 52), Detail.MESSAGE);
            case "26" -> toPayment(code, text.substring(2, 37), Detail.PAYER);
            case "27", "28", "29" -> check(!payments.isEmpty(), code);
            case "15" -> deposit(text);
            case "70" -> count(text);
            default -> faults.add(line, StatementError.BGMAX_LINE_NOT_KNOWN, shown(code));
        }
    }

    private void start(String text) {
        check(line == 1, "01");
        if (text.charAt(MARK) == TEST) {
            faults.add(line, StatementError.BGMAX_TEST);
        }
    }

    private boolean check(boolean isInOrder, String code) {
        if (!isInOrder) {
            faults.add(line, StatementError.BGMAX_OUT_OF_ORDER, code);
        }
        return isInOrder;
    }

    private void begin(String text) {
        if (check(payments.isEmpty(), "05")) {
            closeSection();
            section = new Section(
                    line,
                    text.substring(2, 12).strip().replaceFirst("^0+", ""),
                    text.substring(22, 25).strip());
        }
    }

    private void closeSection() {
        if (section != null) {
            statements.add(new Statement(
                    section.bankgiro(), section.line(), section.currency(), null, null, List.copyOf(rows), 0));
            rows.clear();
        }
    }

    private void pay(String text, boolean isDeduction) {
        if (!check(section != null, text.substring(0, 2))) {
            return;
        }
        paid += isDeduction ? 0 : 1;
        deducted += isDeduction ? 1 : 0;
        Amount amount = amount(text.substring(37, 55));
        Payment payment = new Payment(
                line,
                isDeduction ? amount.negated() : amount,
                text.substring(57, 69).strip());
        add(payment.references, text.substring(12, 37));
        payments.add(payment);
    }

    private enum Detail {
        REFERENCE,
        MESSAGE,
        PAYER
    }

    private void toPayment(String code, String text, Detail detail) {
        if (!check(!payments.isEmpty(), code)) {
            return;
        }
        Payment payment = payments.get(payments.size() - 1);
        switch (detail) {
            case REFERENCE -> add(payment.references, text);
            case MESSAGE -> add(payment.message, text);
            case PAYER -> payment.payer = payment.payer == null ? text.strip() : payment.payer;
        }
    }

    private static void add(List<String> texts, String text) {
        if (!text.isBlank()) {
            texts.add(text.strip());
        }
    }

    private void deposit(String text) {
        if (!check(section != null, "15")) {
            return;
        }
        deposits++;
        LocalDate day = day(text.substring(37, 45));
        String serial = text.substring(45, 50);
        Amount sum = amount(text.substring(50, 68));
        Amount found =
                Amount.sum(payments.stream().map(payment -> payment.amount).toList());
        if (!sum.equals(found)) {
            faults.add(line, StatementError.BGMAX_SUM_WRONG, sum.toString(), found.toString());
        }
        payments.stream()
                .filter(payment -> !payment.amount.isZero())
                .forEach(payment -> rows.add(row(payment, day, text.substring(37, 45) + "-" + serial)));
        payments.clear();
    }

    private StatementRow row(Payment payment, LocalDate day, String deposit) {
        String payer = ShownText.name(payment.payer);
        List<String> told = new ArrayList<>();
        add(told, payer == null ? "" : payer);
        told.addAll(payment.message);
        if (payment.references.size() > 1 || told.isEmpty()) {
            told.addAll(payment.references);
        }
        String text = ShownText.text(String.join(" ", told));
        return new StatementRow(
                payment.line,
                day,
                payment.amount,
                section.currency(),
                text == null ? "Bankgiro " + section.bankgiro() : text,
                payer,
                payment.references.stream()
                        .findFirst()
                        .map(ShownText::reference)
                        .orElse(null),
                deposit + "-" + payment.number,
                0);
    }

    private void count(String text) {
        check(payments.isEmpty(), "70");
        ended = true;
        counted(text.substring(2, 10), paid, "20");
        counted(text.substring(10, 18), deducted, "21");
        counted(text.substring(26, 34), deposits, "15");
    }

    private void counted(String told, int found, String code) {
        if (!told.strip().replaceFirst("^0+(?=\\d)", "").equals(Integer.toString(found))) {
            faults.add(line, StatementError.BGMAX_COUNT_WRONG, code, shown(told), Integer.toString(found));
        }
    }

    private StatementFile end() {
        if (!ended) {
            faults.add(line, StatementError.BGMAX_NOT_WHOLE);
        }
        faults.refuse();
        closeSection();
        return new StatementFile(StatementFormat.BGMAX, statements);
    }

    /** Nothing where it cannot be read, which is then among the faults. */
    private Amount amount(String digits) {
        try {
            return WrittenAmount.inOre(digits);
        } catch (NumberFormatException none) {
            faults.add(line, StatementError.STATEMENT_AMOUNT_NOT_VALID, shown(digits));
            return Amount.ZERO;
        }
    }

    private LocalDate day(String digits) {
        try {
            return WrittenDay.of(digits);
        } catch (DateTimeException none) {
            faults.add(line, StatementError.STATEMENT_DAY_NOT_VALID, shown(digits));
            return LocalDate.EPOCH;
        }
    }

    private static String shown(String text) {
        String shown = ShownText.reference(text);
        return shown == null ? "" : shown;
    }
}
