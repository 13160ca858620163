package se.samverk.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** SIE files of sales and purchases in a year, as many vouchers as one asks for, of four lines each, over sixty accounts. */
final class SieText {

    static final int LINES_EACH = 4;

    /** A word that one voucher in a thousand has. */
    static final String RARE_WORD = "kund7x";

    private static final int CUSTOMERS = 1000;
    private static final int EXPENSE_ACCOUNTS = 50;
    private static final int FIRST_EXPENSE = 5010;
    private static final int DAYS = 365;

    /** A voucher's day, text, and its accounts with amounts in whole kronor. */
    record Voucher(LocalDate day, String text, List<Row> rows) {}

    record Row(String account, int amount) {}

    private SieText() {}

    static Voucher voucher(int year, int number, int vouchers) {
        LocalDate day = LocalDate.of(year, 1, 1).plusDays((long) (number - 1) * DAYS / vouchers);
        String customer = "Kund" + number % CUSTOMERS + "x";
        if (number % 2 == 0) {
            return new Voucher(
                    day,
                    "Faktura " + number + " " + customer,
                    List.of(
                            new Row("1930", 1250),
                            new Row("3001", -600),
                            new Row("3002", -400),
                            new Row("2611", -250)));
        }
        String expense = Integer.toString(FIRST_EXPENSE + number / 2 % EXPENSE_ACCOUNTS);
        return new Voucher(
                day,
                "Kop " + number + " " + customer,
                List.of(new Row(expense, 600), new Row("4010", 200), new Row("2641", 200), new Row("1930", -1000)));
    }

    static List<String> accounts() {
        List<String> accounts = new ArrayList<>(List.of("1930", "2611", "2641", "3001", "3002", "4010"));
        for (int i = 0; i < EXPENSE_ACCOUNTS; i++) {
            accounts.add(Integer.toString(FIRST_EXPENSE + i));
        }
        return accounts;
    }

    static byte[] file(int year, int vouchers) {
        StringBuilder text = new StringBuilder("""
                #FLAGGA 0
                #PROGRAM "Samverk benchmark" 1
                #FORMAT PC8
                #GEN %1$d1231
                #SIETYP 4
                #FNAMN "Norr AB"
                #RAR 0 %1$d0101 %1$d1231
                """.formatted(year));
        accounts()
                .forEach(account -> text.append("#KONTO ")
                        .append(account)
                        .append(" \"Konto\"\n#UB 0 ")
                        .append(account)
                        .append(" 0\n"));
        for (int number = 1; number <= vouchers; number++) {
            Voucher voucher = voucher(year, number, vouchers);
            text.append("#VER A ").append(number).append(' ');
            text.append(voucher.day().toString().replace("-", ""));
            text.append(" \"").append(voucher.text()).append("\"\n{\n");
            voucher.rows()
                    .forEach(row -> text.append("#TRANS ")
                            .append(row.account())
                            .append(" {} ")
                            .append(row.amount())
                            .append('\n'));
            text.append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
