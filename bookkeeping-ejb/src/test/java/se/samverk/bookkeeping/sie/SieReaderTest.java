package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records of a file become. Their descriptions: SIE 4B, 11. */
class SieReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void theHeadSaysWhoseBooksTheyAreAndWhereTheyComeFrom() {
        SieHead head = SieFiles.summary("""
                        #FLAGGA 1
                        #PROGRAM "Provbok" 1.0
                        #FORMAT PC8
                        #GEN 20260401 "Åsa Öst"
                        #SIETYP 4
                        #PROSA "Första kvartalet"
                        #FTYP AB
                        #FNR FJALLB
                        #ORGNR 559993-0723 1
                        #BKOD 47640
                        #ADRESS "Ellinor" "Vintervägen 4" "000 14 Fjällbäck" "000-55 01 40"
                        #FNAMN "Fjällbäck Cykel AB"
                        #RAR 0 20260101 20261231
                        #RAR -1 20250101 20251231
                        #TAXAR 2027
                        #OMFATTN 20260331
                        #KPTYP EUBAS97
                        #VALUTA SEK
                        """).head();

        assertThat(head.type()).isEqualTo(SieType.VOUCHERS);
        assertThat(head.flagged()).isTrue();
        assertThat(head.origin())
                .isEqualTo(new SieOrigin("Provbok", "1.0", LocalDate.of(2026, 4, 1), "Åsa Öst", "Första kvartalet"));
        assertThat(head.company())
                .isEqualTo(new SieCompany(
                        "Fjällbäck Cykel AB",
                        "559993-0723",
                        "AB",
                        "FJALLB",
                        new SieAddress("Ellinor", "Vintervägen 4", "000 14 Fjällbäck", "000-55 01 40")));
        assertThat(head.year(0)).contains(new SieYear(0, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(head.year(-1)).contains(new SieYear(-1, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(head.year(-2)).isEmpty();
        assertThat(head.taxYear()).isEqualTo(2027);
        assertThat(head.balancesUntil()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(head.chart()).isEqualTo("EUBAS97");
        assertThat(head.currency()).isEqualTo("SEK");
    }

    @ParameterizedTest
    @CsvSource({
        "#ORGNR 559993-0723, 559993-0723",
        "#ORGNR 5599930723, 559993-0723",
        "#ORGNR \"165599930723\", 559993-0723",
        "#ORGNR 8112189876, 19811218-9876",
    })
    void theNumberOfTheCompanyIsReadHoweverItIsWritten(String line, String number) {
        SieCompany company = SieFiles.summary(SieFiles.HEAD + line).head().company();

        assertThat(company.organisationNumber(TODAY).orElseThrow().value()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ORGNR", "#ORGNR \"\"", "#ORGNR 555555-5556", "#ORGNR 000000-0000", "#FTYP AB"})
    void aNumberThatIsNoneIsNone(String line) {
        SieSummary summary = SieFiles.summary(SieFiles.HEAD + line);

        assertThat(summary.head().company().organisationNumber(TODAY)).isEmpty();
        assertThat(summary.faults().counts()).isEmpty();
    }

    @Test
    void aNameWithoutQuotesIsReadAsAWhole() {
        assertThat(SieFiles.summary("#FLAGGA 0\n#FNAMN Fjällbäck Cykel  AB")
                        .head()
                        .company()
                        .name())
                .isEqualTo("Fjällbäck Cykel AB");
    }

    @Test
    void accountsHaveTheirKindUnitAndPlacesInTheTaxReturn() {
        SieHead head = SieFiles.summary("""
                        #SIETYP 4
                        #KONTO 1510 "Kundfordringar"
                        #KTYP 1510 T
                        #SRU 1510 7251
                        #SRU 1510 7252
                        #KONTO 4010 "Inköp"
                        #ENHET 4010 liter
                        """).head();

        assertThat(head.accounts())
                .containsExactly(
                        new SieAccount("1510", "Kundfordringar", "T", "", List.of("7251", "7252")),
                        new SieAccount("4010", "Inköp", "", "liter", List.of()));
    }

    @Test
    void dimensionsAndTheirObjectsAreNamed() {
        SieHead head = SieFiles.summary("""
                        #SIETYP 4
                        #DIM 20 "Avdelning"
                        #UNDERDIM 21 "Underavdelning" 20
                        #OBJEKT 20 "01" "Barn"
                        """).head();

        assertThat(head.dimensions())
                .containsExactly(new SieDimension(20, "Avdelning", null), new SieDimension(21, "Underavdelning", 20));
        assertThat(head.objects()).containsExactly(new SieObject(new SieObjectRef(20, "01"), "Barn"));
    }

    @Test
    void balancesSayOfWhichYearMonthAccountAndObject() {
        String file = """
                #FLAGGA 0
                #SIETYP 4
                #RAR 0 20260101 20261231
                #IB 0 1930 23780.78
                #UB -1 1930 -5 2
                #RES 0 3001 -23780.7
                #OIB 0 1510 {8 "12345"} 1.00
                #OUB 0 1510 {8 "12345"} 2.00 3.5
                #PSALDO 0 202601 3001 {} -1243.50 -415
                #PBUDGET 0 202602 5010 {1 "0123"} 3411.80
                #PBUDGET 0 202603 5010 3411.80
                """;
        SieObjectRef customer = new SieObjectRef(8, "12345");

        assertThat(SieFiles.balances(file))
                .containsExactly(
                        balance(4, SieBalance.Kind.OPENING, 0, null, "1930", List.of(), "23780.78", null),
                        balance(5, SieBalance.Kind.CLOSING, -1, null, "1930", List.of(), "-5.00", "2"),
                        balance(6, SieBalance.Kind.RESULT, 0, null, "3001", List.of(), "-23780.70", null),
                        balance(7, SieBalance.Kind.OBJECT_OPENING, 0, null, "1510", List.of(customer), "1.00", null),
                        balance(8, SieBalance.Kind.OBJECT_CLOSING, 0, null, "1510", List.of(customer), "2.00", "3.5"),
                        balance(9, SieBalance.Kind.PERIOD, 0, "2026-01", "3001", List.of(), "-1243.50", "-415"),
                        balance(
                                10,
                                SieBalance.Kind.BUDGET,
                                0,
                                "2026-02",
                                "5010",
                                List.of(new SieObjectRef(1, "0123")),
                                "3411.80",
                                null),
                        balance(11, SieBalance.Kind.BUDGET, 0, "2026-03", "5010", List.of(), "3411.80", null));
    }

    private static SieBalance balance(
            int line,
            SieBalance.Kind kind,
            int year,
            String period,
            String account,
            List<SieObjectRef> objects,
            String amount,
            String quantity) {
        return new SieBalance(
                line,
                kind,
                year,
                period == null ? null : YearMonth.parse(period),
                account,
                objects,
                new BigDecimal(amount),
                quantity == null ? null : new BigDecimal(quantity));
    }

    @Test
    @DisplayName("#PSALDO 4: balances of objects are no part of type 2")
    void balancesOfObjectsAreNoPartOfType2() {
        String file = """
                #SIETYP 2
                #RAR 0 20260101 20261231
                #PSALDO 0 202601 3001 {} -10
                #PSALDO 0 202601 3001 {1 "A"} -10
                """;

        assertThat(SieFiles.balances(file)).hasSize(1);
        assertThat(SieFiles.balances(file.replace("#SIETYP 2", "#SIETYP 3"))).hasSize(2);
    }

    @Test
    void aVoucherIsReadWithAllThatItSays() {
        List<SieVoucher> vouchers = SieFiles.vouchers(SieFiles.HEAD + """
                #VER A 1 20260115 "Försäljning" 20260116 "Åsa"
                {
                   #TRANS 1930 {"1" "456" 6 "47"} 100.00 20260114 "Kort" 2 "ÅÖ"
                   #TRANS 3001 {} -100
                }
                """);

        assertThat(vouchers)
                .containsExactly(new SieVoucher(
                        10,
                        "A",
                        "1",
                        LocalDate.of(2026, 1, 15),
                        "Försäljning",
                        LocalDate.of(2026, 1, 16),
                        "Åsa",
                        List.of(
                                new SieRow(
                                        12,
                                        "1930",
                                        List.of(new SieObjectRef(1, "456"), new SieObjectRef(6, "47")),
                                        new BigDecimal("100.00"),
                                        LocalDate.of(2026, 1, 14),
                                        "Kort",
                                        new BigDecimal("2"),
                                        "ÅÖ",
                                        false),
                                row(13, "3001", "-100.00", false)),
                        List.of()));
    }

    private static SieRow row(int line, String account, String amount, boolean added) {
        return new SieRow(line, account, List.of(), new BigDecimal(amount), null, "", null, "", added);
    }

    @Test
    @DisplayName("#VER 6: an importing program gives series and number")
    void seriesAndNumberMayBeEmpty() {
        SieVoucher voucher = SieFiles.vouchers("""
                        #SIETYP 4
                        #VER "" "" 20260115
                        {
                        #TRANS 1930 {} 0.50
                        #TRANS 3001 {} -.50
                        }
                        """).get(0);

        assertThat(voucher.series()).isEmpty();
        assertThat(voucher.number()).isEmpty();
        assertThat(voucher.rows())
                .extracting(SieRow::amount)
                .containsExactly(new BigDecimal("0.50"), new BigDecimal("-0.50"));
    }

    @Test
    @DisplayName("#RTRANS 6, #BTRANS: an added row counts once, a removed one for nothing")
    void anAddedRowCountsOnceAndARemovedOneForNothing() {
        SieSummary summary = SieFiles.summary(SieFiles.HEAD + CORRECTED);
        SieVoucher voucher = SieFiles.vouchers(SieFiles.HEAD + CORRECTED).get(0);

        assertThat(voucher.rows())
                .extracting(SieRow::line, SieRow::account, SieRow::added)
                .containsExactly(tuple(12, "1930", false), tuple(14, "3001", true));
        assertThat(voucher.removed()).extracting(SieRow::account).containsExactly("3002");
        assertThat(voucher.difference()).isZero();
        assertThat(summary.rows()).isEqualTo(2);
        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.removed()).isEqualTo(1);
        assertThat(summary.faults().counts()).isEmpty();
    }

    /** As a real program writes it: the twin has another date and no signature. */
    private static final String CORRECTED = """
            #VER A 1 20260115
            {
            #TRANS 1930 {} 100.00
            #BTRANS 3002 {} -100.00 20260120 "" "" "Åsa"
            #RTRANS 3001 {} -100.00 20260120 "" "" "Åsa"
            #TRANS 3001 {} -100.00 20260115 ""
            }
            """;

    @Test
    @DisplayName("7.1 and 7.3: unknown labels, with rows of their own, and fields at the end are passed over")
    void whatItDoesNotKnowIsPassedOver() {
        SieSummary summary = SieFiles.summary(SieFiles.HEAD + """
                #NYTT "något" 1
                {
                #TRANS 1930 {} 5
                och mer
                }
                #VER A 1 20260115 "Text" 20260115 "Åsa" "nytt fält"
                {
                #TRANS 1930 {} 100.00 20260115 "Text" 1 "Åsa" "nytt fält"
                #NYRAD 1930 {} 7
                #TRANS 3001 {} -100.00
                }
                """);

        assertThat(summary.faults().counts()).isEmpty();
        assertThat(summary.vouchers()).isEqualTo(1);
        assertThat(summary.rows()).isEqualTo(2);
    }

    @Test
    void theBraceMayStandAtTheEndOfTheVouchersLineAndLabelsBeSmall() {
        SieSummary summary = SieFiles.summary(SieFiles.HEAD + """
                #ver A 1 20260115 "Text" {
                #trans 1930 {} 100.00
                #trans 3001 {} -100.00
                }
                """);

        assertThat(summary.faults().counts()).isEmpty();
        assertThat(summary.rows()).isEqualTo(2);
    }

    @Test
    @DisplayName("#SIETYP 1: without a type it is of balances, with vouchers it is of those")
    void aFileThatSaysNoTypeIsWhatItHas() {
        String withoutType = SieFiles.HEAD.replace("#SIETYP 4\n", "");

        assertThat(SieFiles.summary(withoutType).head().type()).isEqualTo(SieType.BALANCES);
        SieSummary summary = SieFiles.summary(withoutType + "#VER A 1 20260115\n{\n}\n");
        assertThat(summary.head().type()).isEqualTo(SieType.VOUCHERS);
        assertThat(summary.vouchers()).isEqualTo(1);
    }

    @Test
    void theSummaryTellsWhatTheFileHolds() {
        SieSummary summary = SieFiles.summary(SieFiles.HEAD + """
                #IB 0 1930 0
                #VER B 7 20260115
                {
                }
                #VER A 1 20260301
                {
                #TRANS 1930 {} 100.00
                #TRANS 3001 {} -100.00
                }
                #VER A 2 20260102
                {
                }
                """);

        assertThat(summary.series())
                .containsExactly(new SieSummary.Series("B", 1, "7", "7"), new SieSummary.Series("A", 2, "1", "2"));
        assertThat(summary.vouchers()).isEqualTo(3);
        assertThat(summary.rows()).isEqualTo(2);
        assertThat(summary.firstDay()).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(summary.lastDay()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(summary.balances()).containsOnlyKeys(SieBalance.Kind.OPENING);
        assertThat(summary.lines()).isEqualTo(21);
        assertThat(summary.isOfVouchersAlone()).isFalse();
        assertThat(SieFiles.summary(SieFiles.HEAD).isOfVouchersAlone()).isTrue();
    }

    @Test
    void aFileOfAHundredThousandVouchersIsReadVoucherByVoucher() throws IOException {
        int vouchers = 100_000;
        List<VoucherStream> opened = new ArrayList<>();
        SieSource source = () -> {
            VoucherStream stream = new VoucherStream(vouchers);
            opened.add(stream);
            return stream;
        };

        try (SieReader reader = SieReader.open(source)) {
            SieVoucher first = (SieVoucher) reader.next();
            assertThat(first.number()).isEqualTo("1");
            assertThat(opened.get(1).begun())
                    .as("vouchers that have been asked for")
                    .isLessThan(1_000);

            int read = 1;
            while (reader.hasNext()) {
                reader.next();
                read++;
            }
            assertThat(read).isEqualTo(vouchers);
            assertThat(reader.faults().counts()).isEmpty();
            assertThatThrownBy(reader::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    /** A file that is made while it is read. */
    private static final class VoucherStream extends InputStream {

        private final int vouchers;
        private byte[] part = SieFiles.HEAD.getBytes(SieEncoding.CP437.charset());
        private int at;
        private int begun;

        VoucherStream(int vouchers) {
            this.vouchers = vouchers;
        }

        int begun() {
            return begun;
        }

        @Override
        public int read() {
            if (at == part.length && begun < vouchers) {
                begun++;
                at = 0;
                part = ("#VER A " + begun
                                + " 20260115 \"Försäljning\"\r\n{\r\n#TRANS 1930 {} 1\r\n#TRANS 3001 {} -1\r\n}\r\n")
                        .getBytes(SieEncoding.CP437.charset());
            }
            return at < part.length ? part[at++] & 0xFF : -1;
        }
    }
}
