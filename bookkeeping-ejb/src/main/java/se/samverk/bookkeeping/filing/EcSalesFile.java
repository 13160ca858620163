package se.samverk.bookkeeping.filing;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * The file of an EC sales list for the Tax Agency's file transfer, SKV574008. Source: the agency's page on handing in the list by
 * file transfer.
 */
final class EcSalesFile {

    private static final String KIND = "SKV574008;";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);
    private static final DateTimeFormatter QUARTER = DateTimeFormatter.ofPattern("yy-Q", Locale.ROOT);
    private static final String SUFFIX_OF_VAT_NUMBER = "01";
    private static final int DIGITS_OF_COMPANY = 10;
    private static final int LONGEST_NAME = 35;
    private static final Pattern PHONE = Pattern.compile("(?=.{5,17}$)(\\d{2,4}-\\d+|\\+\\d+(-\\d+)?)");

    private EcSalesFile() {}

    /**
     * Who answers for the list.
     *
     * @param email may be missing
     */
    record Contact(String name, String phone, String email) {

        /**
         * @throws BusinessException at all that is wrong: what is wrong with the name; PHONE_NOT_VALID at the phone
         */
        static Contact of(String name, String phone, String email) {
            Faults faults = new Faults();
            String written = PlainText.seen(phone).replace(" ", "");
            if (!PHONE.matcher(written).matches()) {
                faults.add(BusinessException.at("phone", FilingError.PHONE_NOT_VALID));
            }
            String checked = faults.checked(() -> PlainText.required("name", name, LONGEST_NAME));
            faults.refuse();
            return new Contact(checked, written, email == null ? "" : email);
        }
    }

    static byte[] write(OrganisationNumber company, EcSales sales, Contact contact) {
        String head = String.join(
                ";", vatNumber(company), period(sales), cell(contact.name()), contact.phone(), cell(contact.email()));
        List<String> rows = sales.rows().stream().map(EcSalesFile::row).toList();
        return Stream.concat(Stream.of(KIND, head), rows.stream())
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Without the country, as it may be. */
    private static String vatNumber(OrganisationNumber company) {
        String digits = company.value().replace("-", "");
        return digits.substring(digits.length() - DIGITS_OF_COMPANY) + SUFFIX_OF_VAT_NUMBER;
    }

    private static String period(EcSales sales) {
        YearMonth last = sales.last();
        return last.atDay(1).format(sales.first().equals(last) ? MONTH : QUARTER);
    }

    private static String row(EcSales.Row row) {
        return Stream.of(row.vatNumber(), kronor(row.goods()), kronor(row.triangular()), kronor(row.services()))
                .collect(Collectors.joining(";", "", ";"));
    }

    private static String kronor(Long amount) {
        return amount == null ? "" : amount.toString();
    }

    private static String cell(String text) {
        return text.replace(";", ",");
    }
}
