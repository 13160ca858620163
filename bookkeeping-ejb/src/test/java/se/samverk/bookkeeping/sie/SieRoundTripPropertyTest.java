package se.samverk.bookkeeping.sie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Books that are drawn, written and read again. */
class SieRoundTripPropertyTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    /** Faults that tell of the books, which are drawn, and not of the file. */
    private static final Set<SieError> OF_BOOKS = Set.of(
            SieError.SIE_ACCOUNT_UNDECLARED,
            SieError.SIE_OBJECT_UNDECLARED,
            SieError.SIE_ROW_ZERO,
            SieError.SIE_VOUCHER_EMPTY,
            SieError.SIE_VOUCHER_OUTSIDE_YEAR,
            SieError.SIE_OPENING_UNBALANCED,
            SieError.SIE_CLOSING_DIFFERS);

    @Property(tries = 200)
    @Label("what is written is read as it was, with its check sum")
    void whatIsWrittenIsReadAsItWas(
            @ForAll("heads") SieHead head,
            @ForAll("balances") List<SieBalance> balances,
            @ForAll("vouchers") List<SieVoucher> vouchers)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SieWriter writer = SieWriter.begin(file, head, true);
        for (SieBalance balance : balances) {
            writer.balance(balance);
        }
        for (SieVoucher voucher : vouchers) {
            writer.voucher(voucher);
        }
        writer.finish();

        SieSource source = SieFiles.of(file.toByteArray());
        SieSummary read = SieSummary.of(source);
        assertThat(writer.replaced()).isEmpty();
        assertThat(read.faults().counts().keySet()).isSubsetOf(OF_BOOKS);
        assertThat(read.head()).isEqualTo(head);
        List<SieItem> items = new ArrayList<>(balances);
        items.addAll(vouchers);
        assertThat(SieFiles.items(source).stream().map(SieRoundTripPropertyTest::withoutLines))
                .isEqualTo(items);
        assertThat(new PlainSie(file.toByteArray()).hasRightChecksum()).isTrue();
    }

    private static SieItem withoutLines(SieItem item) {
        if (item instanceof SieBalance b) {
            return new SieBalance(
                    0, b.kind(), b.year(), b.period(), b.account(), b.objects(), b.amount(), b.quantity());
        }
        SieVoucher v = (SieVoucher) item;
        return new SieVoucher(
                0,
                v.series(),
                v.number(),
                v.date(),
                v.text(),
                v.registeredOn(),
                v.sign(),
                v.rows().stream().map(SieRoundTripPropertyTest::withoutLine).toList(),
                v.removed().stream().map(SieRoundTripPropertyTest::withoutLine).toList());
    }

    private static SieRow withoutLine(SieRow r) {
        return new SieRow(
                0, r.account(), r.objects(), r.amount(), r.date(), r.text(), r.quantity(), r.sign(), r.added());
    }

    @Provide
    Arbitrary<SieHead> heads() {
        Arbitrary<SieOrigin> origins =
                Combinators.combine(texts(), texts(), days(), texts(), texts()).as(SieOrigin::new);
        Arbitrary<SieCompany> companies = Combinators.combine(texts(), texts(), texts(), texts(), addresses())
                .as(SieCompany::new);
        Arbitrary<List<SieAccount>> accounts = accountNumbers()
                .set()
                .ofMaxSize(5)
                .flatMap(numbers -> Combinators.combine(
                                texts(),
                                texts(),
                                texts(),
                                texts().filter(sru -> !sru.isEmpty()).list().ofMaxSize(2))
                        .as((name, kind, unit, sru) -> numbers.stream()
                                .map(number -> new SieAccount(number, name, kind, unit, sru))
                                .toList()));
        return Combinators.combine(origins, companies, accounts, texts(), days().injectNull(0.2))
                .as((origin, company, chart, kind, until) -> new SieHead(
                        SieType.VOUCHERS,
                        false,
                        origin,
                        company,
                        List.of(new SieYear(0, NEW_YEAR, NEW_YEAR.plusYears(1).minusDays(1))),
                        2027,
                        until,
                        kind,
                        "SEK",
                        chart,
                        List.of(new SieDimension(20, "Avdelning", null), new SieDimension(21, "Grupp", 20)),
                        List.of(new SieObject(new SieObjectRef(20, "01"), "Öst"))));
    }

    private static Arbitrary<SieAddress> addresses() {
        return Combinators.combine(texts(), texts(), texts(), texts()).as(SieAddress::new);
    }

    @Provide
    Arbitrary<List<SieBalance>> balances() {
        Arbitrary<YearMonth> periods = Arbitraries.integers().between(1, 12).map(month -> YearMonth.of(2026, month));
        return Combinators.combine(
                        Arbitraries.of(SieBalance.Kind.class),
                        Arbitraries.integers().between(-3, 0),
                        periods,
                        accountNumbers(),
                        objects(),
                        amounts(),
                        quantities())
                .as((kind, year, period, account, objects, amount, quantity) -> new SieBalance(
                        0,
                        kind,
                        year,
                        kind.hasPeriod() ? period : null,
                        account,
                        kind.hasObjects() ? objects : List.of(),
                        amount,
                        quantity))
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<SieVoucher>> vouchers() {
        Arbitrary<List<SieRow>> rows = rows().list().ofMaxSize(4).map(SieRoundTripPropertyTest::balanced);
        Arbitrary<List<SieRow>> removed =
                rows().map(SieRoundTripPropertyTest::original).list().ofMaxSize(2);
        return Combinators.combine(texts(), days(), texts(), days().injectNull(0.3), texts(), rows, removed)
                .as((series, day, text, registered, sign, counted, struck) ->
                        new SieVoucher(0, series, "", day, text, registered, sign, counted, struck))
                .list()
                .ofMaxSize(4)
                .map(SieRoundTripPropertyTest::numbered);
    }

    private static List<SieVoucher> numbered(List<SieVoucher> vouchers) {
        return IntStream.range(0, vouchers.size())
                .mapToObj(i -> {
                    SieVoucher v = vouchers.get(i);
                    return new SieVoucher(
                            0,
                            "A",
                            Integer.toString(i + 1),
                            v.date(),
                            v.text(),
                            v.registeredOn(),
                            v.sign(),
                            v.rows(),
                            v.removed());
                })
                .toList();
    }

    private static List<SieRow> balanced(List<SieRow> rows) {
        BigDecimal sum = rows.stream().map(SieRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (rows.isEmpty()) {
            return rows;
        }
        List<SieRow> balanced = new ArrayList<>(rows);
        balanced.add(new SieRow(0, "1930", List.of(), sum.negate(), null, "", null, "", false));
        return balanced;
    }

    private static SieRow original(SieRow r) {
        return new SieRow(0, r.account(), r.objects(), r.amount(), r.date(), r.text(), r.quantity(), r.sign(), false);
    }

    private static Arbitrary<SieRow> rows() {
        return Combinators.combine(
                        accountNumbers(),
                        objects(),
                        amounts(),
                        days().injectNull(0.5),
                        texts(),
                        quantities(),
                        texts(),
                        Arbitraries.of(true, false))
                .as((account, objects, amount, day, text, quantity, sign, added) ->
                        new SieRow(0, account, objects, amount, day, text, quantity, sign, added));
    }

    private static Arbitrary<String> accountNumbers() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(8);
    }

    private static Arbitrary<List<SieObjectRef>> objects() {
        return Combinators.combine(Arbitraries.integers().between(1, 99), texts())
                .as(SieObjectRef::new)
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<BigDecimal> amounts() {
        return Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L).map(ore -> BigDecimal.valueOf(ore, 2));
    }

    private static Arbitrary<BigDecimal> quantities() {
        return Arbitraries.integers()
                .between(-99_999, 99_999)
                .map(thousandths -> BigDecimal.valueOf(thousandths, 3))
                .injectNull(0.7);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 364).map(NEW_YEAR::plusDays);
    }

    /** As people write them, with what means something in a file: blanks are kept within, not around. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("ÅÄÖåäöéÉ ½£\"{}#\\-.,0123456789")
                .ofMaxLength(12)
                .map(text -> text.replaceAll("[\\\\ ]+$", "").strip());
    }
}
