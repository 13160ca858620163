package se.samverk.bookkeeping.sie;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a file strictly by the specification (SIE 4B, 30 September 2008), since other programs refuse what is not: CP437,
 * lines that end with a carriage return and a line feed, the groups of records in their order, no record that its type may not
 * have. It is written as it comes: the head, then balances and vouchers. Only {@link #finish()} makes it whole.
 *
 * <p>What the ledger never holds – an account that is no number, a voucher that does not balance, numbers that do not ascend –
 * is an {@link IllegalArgumentException}. Characters that the format does not know are replaced, and told by {@link #replaced()}.
 */
public final class SieWriter {

    private static final DateTimeFormatter PERIOD = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int DECIMALS = 2;
    private static final String END_OF_LINE = "\r\n";

    private final OutputStream file;
    private final SieType type;
    private final Pc8Text text = new Pc8Text();
    private final Map<String, Long> lastOfSeries = new HashMap<>();

    /** Null when the file gets none. */
    private SieChecksum checksum;

    private SieWriter(OutputStream file, SieType type) {
        this.file = file;
        this.type = type;
    }

    /**
     * Writes the head.
     *
     * @param file best with a buffer; whoever opened it closes it
     * @param withChecksum whether the file gets {@code #KSUMMA}, by which a reader can tell that it is whole (10.3)
     */
    public static SieWriter begin(OutputStream file, SieHead head, boolean withChecksum) throws IOException {
        SieWriter writer = new SieWriter(file, head.type());
        writer.record("#FLAGGA").plain("0").write();
        if (withChecksum) {
            writer.record("#KSUMMA").write();
            writer.checksum = new SieChecksum();
        }
        writer.writeIdentification(head);
        writer.writeChart(head);
        return writer;
    }

    private void writeIdentification(SieHead head) throws IOException {
        SieOrigin origin = head.origin();
        record("#PROGRAM").text(origin.program()).text(origin.version()).write();
        record("#FORMAT").plain("PC8").write();
        record("#GEN")
                .date(Objects.requireNonNull(origin.generatedOn()))
                .text(origin.generatedBy())
                .write();
        record("#SIETYP").plain(Integer.toString(type.number())).write();
        record("#PROSA").text(origin.comment()).writeUnlessEmpty();
        writeCompany(head.company());
        for (SieYear year : head.years()) {
            record("#RAR")
                    .plain(Integer.toString(year.number()))
                    .date(year.from())
                    .date(year.to())
                    .write();
        }
        if (head.taxYear() != null) {
            record("#TAXAR").plain(head.taxYear().toString()).write();
        }
        if (head.balancesUntil() != null && type != SieType.BALANCES) {
            record("#OMFATTN").date(head.balancesUntil()).write();
        }
        record("#KPTYP").text(head.chart()).writeUnlessEmpty();
        record("#VALUTA").text(head.currency()).writeUnlessEmpty();
    }

    private void writeCompany(SieCompany company) throws IOException {
        record("#FTYP").text(company.form()).writeUnlessEmpty();
        record("#FNR").text(company.code()).writeUnlessEmpty();
        record("#ORGNR").text(company.number()).writeUnlessEmpty();
        SieAddress address = company.address();
        if (!address.equals(SieAddress.NONE)) {
            record("#ADRESS")
                    .text(address.contact())
                    .text(address.street())
                    .text(address.postalAddress())
                    .text(address.telephone())
                    .write();
        }
        record("#FNAMN").text(company.name()).write();
    }

    private void writeChart(SieHead head) throws IOException {
        for (SieAccount account : head.accounts()) {
            record("#KONTO").account(account.number()).text(account.name()).write();
            if (!account.kind().isEmpty()) {
                record("#KTYP").account(account.number()).text(account.kind()).write();
            }
            if (!account.unit().isEmpty()) {
                record("#ENHET").account(account.number()).text(account.unit()).write();
            }
            for (String sru : account.sru()) {
                record("#SRU").account(account.number()).text(sru).write();
            }
        }
        if (type == SieType.OBJECT_BALANCES || type == SieType.VOUCHERS) {
            writeObjects(head);
        }
    }

    private void writeObjects(SieHead head) throws IOException {
        for (SieDimension dimension : head.dimensions()) {
            Record record = record(dimension.parent() == null ? "#DIM" : "#UNDERDIM")
                    .plain(Integer.toString(dimension.number()))
                    .text(dimension.name());
            if (dimension.parent() != null) {
                record.plain(dimension.parent().toString());
            }
            record.write();
        }
        for (SieObject object : head.objects()) {
            record("#OBJEKT")
                    .plain(Integer.toString(object.ref().dimension()))
                    .text(object.ref().object())
                    .text(object.name())
                    .write();
        }
    }

    public void balance(SieBalance balance) throws IOException {
        require(mayHave(balance.kind()), "balance of a kind that the type does not have");
        Record record = record(balance.kind().label()).plain(Integer.toString(balance.year()));
        if (balance.kind().hasPeriod()) {
            record.period(balance.period());
        }
        record.account(balance.account());
        if (balance.kind().hasObjects()) {
            record.objects(balance.objects());
        }
        record.amount(balance.amount()).quantity(balance.quantity()).write();
    }

    /** The table of section 6. */
    private boolean mayHave(SieBalance.Kind kind) {
        return switch (kind) {
            case OPENING, CLOSING, RESULT -> true;
            case PERIOD, BUDGET -> type != SieType.BALANCES;
            case OBJECT_OPENING, OBJECT_CLOSING -> type == SieType.OBJECT_BALANCES || type == SieType.VOUCHERS;
        };
    }

    public void voucher(SieVoucher voucher) throws IOException {
        require(type == SieType.VOUCHERS, "voucher in a file of balances");
        require(voucher.difference().signum() == 0, "voucher that does not balance");
        requireAscending(voucher);
        record("#VER")
                .text(voucher.series())
                .text(voucher.number())
                .date(voucher.date())
                .text(voucher.text())
                .date(voucher.registeredOn())
                .text(voucher.sign())
                .write();
        line("{");
        for (SieRow row : voucher.removed()) {
            write("#BTRANS", row);
        }
        for (SieRow row : voucher.rows()) {
            if (row.added()) {
                write("#RTRANS", row);
            }
            write("#TRANS", row);
        }
        line("}");
    }

    private void write(String label, SieRow row) throws IOException {
        record(label)
                .account(row.account())
                .objects(row.objects())
                .amount(row.amount())
                .date(row.date())
                .text(row.text())
                .quantity(row.quantity())
                .text(row.sign())
                .write();
    }

    private void requireAscending(SieVoucher voucher) {
        if (voucher.number().matches("\\d{1,18}")) {
            long number = Long.parseLong(voucher.number());
            Long last = lastOfSeries.put(voucher.series(), number);
            require(last == null || number > last, "number that does not ascend in its series");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("A SIE file may have no " + otherwise);
        }
    }

    /** Writes the check sum, after which the file is whole. */
    public void finish() throws IOException {
        if (checksum != null) {
            String sum = Long.toString(checksum.value());
            checksum = null;
            record("#KSUMMA").plain(sum).write();
        }
        file.flush();
    }

    /** The characters that could not be written, each with what stands in its place. */
    public Map<String, String> replaced() {
        return text.replaced();
    }

    private Record record(String label) {
        return new Record(label);
    }

    private void line(String line) throws IOException {
        file.write((line + END_OF_LINE).getBytes(SieEncoding.CP437.charset()));
    }

    /** One line: its label, then its fields in order. Those at the end that say nothing are left out. */
    private final class Record {

        private static final String NOTHING = "\"\"";

        private final List<String> fields = new ArrayList<>();
        private final List<String> summed = new ArrayList<>();

        Record(String label) {
            plain(label);
        }

        Record plain(String field) {
            fields.add(field);
            summed.add(field);
            return this;
        }

        /** In quotes, which any field may have (5.7). */
        Record text(String field) {
            String possible = text.of(field);
            fields.add(quoted(possible));
            summed.add(possible);
            return this;
        }

        private String quoted(String possible) {
            return "\"" + possible.replace("\"", "\\\"") + "\"";
        }

        Record account(String account) {
            require(SieLine.isAccount(account), "account that is no number");
            return plain(account);
        }

        Record amount(BigDecimal amount) {
            require(amount.stripTrailingZeros().scale() <= DECIMALS, "amount of more than two decimals");
            return plain(amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).toPlainString());
        }

        Record quantity(BigDecimal quantity) {
            return quantity == null ? text("") : plain(quantity.toPlainString());
        }

        Record date(LocalDate date) {
            return date == null ? text("") : plain(date.format(DateTimeFormatter.BASIC_ISO_DATE));
        }

        Record period(YearMonth period) {
            return plain(period.format(PERIOD));
        }

        Record objects(List<SieObjectRef> objects) {
            List<String> pairs = new ArrayList<>();
            for (SieObjectRef ref : objects) {
                String object = text.of(ref.object());
                pairs.add(ref.dimension() + " " + quoted(object));
                summed.add(ref.dimension() + object);
            }
            fields.add("{" + String.join(" ", pairs) + "}");
            return this;
        }

        void writeUnlessEmpty() throws IOException {
            if (!NOTHING.equals(fields.get(1))) {
                write();
            }
        }

        void write() throws IOException {
            int end = fields.size();
            while (NOTHING.equals(fields.get(end - 1))) {
                end--;
            }
            line(String.join(" ", fields.subList(0, end)));
            if (checksum != null) {
                summed.forEach(checksum::add);
            }
        }
    }
}
