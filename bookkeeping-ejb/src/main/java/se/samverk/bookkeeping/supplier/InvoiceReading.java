package se.samverk.bookkeeping.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.entry.TypedAmount;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.bookkeeping.ledger.NewLine;
import se.samverk.bookkeeping.supplier.InvoiceForm.LineForm;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Days;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/** Reads what was typed of an invoice: all that is wrong at once, each at its field. */
final class InvoiceReading {

    static final String KRONOR = "SEK";

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REFERENCE = 35;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CODE = 20;
    private static final int USUAL_TERMS = 30;
    private static final Pattern RATE = Pattern.compile("\\d{1,6}([.,]\\d{1,6})?");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private final InvoiceForm form;
    private final SupplierView supplier;
    private final Map<String, Account> chart;
    private final CreditTerms terms;
    private final Faults faults = new Faults();

    private InvoiceReading(InvoiceForm form, SupplierView supplier, Map<String, Account> chart, CreditTerms terms) {
        this.form = form;
        this.supplier = supplier;
        this.chart = chart;
        this.terms = terms;
    }

    /** The accounts that it needs to know. */
    static Set<String> accounts(InvoiceForm form, SupplierView supplier) {
        return lines(form, supplier).stream()
                .map(line -> PlainText.seen(line.account()))
                .collect(Collectors.toSet());
    }

    /** Where no line is typed, the supplier's usual account takes everything. */
    private static List<LineForm> lines(InvoiceForm form, SupplierView supplier) {
        boolean typed = form.lines().stream().anyMatch(line -> !line.isEmpty());
        return typed || supplier.account() == null
                ? form.lines()
                : List.of(new LineForm(supplier.account(), null, null, null, null, null));
    }

    /**
     * @param terms of a credit note about an invoice in a foreign currency; null for anything else
     * @param today no invoice is dated later
     * @throws BusinessException all that is wrong, each at its field
     */
    static NewInvoice read(
            InvoiceForm form, SupplierView supplier, Map<String, Account> chart, CreditTerms terms, LocalDate today) {
        return new InvoiceReading(form, supplier, chart, terms).read(today);
    }

    private NewInvoice read(LocalDate today) {
        String number = faults.checked(() -> PlainText.required("number", form.number(), LONGEST_NUMBER));
        faults.require("datedOn", form.datedOn());
        checkDays(today);
        BigDecimal total = faults.checked(this::total);
        String currency = faults.checked(this::currency);
        BigDecimal rate = currency == null ? null : faults.checked(() -> rate(currency));
        String reference = faults.checked(() -> PlainText.optional("reference", form.reference(), LONGEST_REFERENCE));
        String text = faults.checked(() -> PlainText.optional("description", form.description(), LONGEST_TEXT));
        List<InvoiceSums.Line> lines = readLines();
        faults.refuse();
        Amount inKronor = terms == null ? new Amount(InvoiceSums.rounded(total.multiply(rate))) : terms.inKronor(total);
        List<NewLine> posted = InvoiceSums.inKronor(InvoiceSums.of(total, lines), rate, inKronor);
        requireRoom("total", NewLine.of(NewInvoice.OWED, inKronor));
        posted.forEach(line -> requireRoom("lines", line));
        return new NewInvoice(
                supplier,
                number,
                form.datedOn(),
                form.dueOn() == null ? dueByTerms() : form.dueOn(),
                form.postedOn() == null ? form.datedOn() : form.postedOn(),
                signed(inKronor),
                currency.equals(KRONOR)
                        ? null
                        : new ForeignAmount(currency, signed(new Amount(total)).value(), rate),
                reference,
                text,
                posted.stream()
                        .map(line ->
                                InvoiceSums.with(line, signed(line.amount()).value()))
                        .toList());
    }

    private static void requireRoom(String field, NewLine line) {
        if (line.isTooLarge()) {
            throw BusinessException.at(field, LedgerError.AMOUNT_TOO_LARGE, line.amount());
        }
    }

    private Amount signed(Amount amount) {
        return form.credit() ? amount.negated() : amount;
    }

    private LocalDate dueByTerms() {
        Integer terms = supplier.party().details().termsDays();
        return form.datedOn().plusDays(terms == null ? USUAL_TERMS : terms);
    }

    private void checkDays(LocalDate today) {
        faults.check(() -> Days.require("datedOn", form.datedOn()));
        faults.check(() -> Days.require("dueOn", form.dueOn()));
        faults.check(() -> Days.require("postedOn", form.postedOn()));
        if (form.datedOn() != null && form.datedOn().isAfter(today)) {
            faults.add(BusinessException.at("datedOn", SupplierError.INVOICE_NOT_YET_DATED));
        }
        if (form.datedOn() != null && form.dueOn() != null && form.dueOn().isBefore(form.datedOn())) {
            faults.add(BusinessException.at("dueOn", SupplierError.DUE_BEFORE_DATED));
        }
    }

    private BigDecimal total() {
        BigDecimal total = TypedAmount.of("total", form.total()).value();
        if (total.signum() <= 0) {
            throw BusinessException.at("total", SupplierError.AMOUNT_NOT_POSITIVE);
        }
        return total;
    }

    private String currency() {
        String typed = PlainText.seen(form.currency()).toUpperCase(Locale.ROOT);
        if (!typed.isEmpty() && !CURRENCIES.contains(typed)) {
            throw BusinessException.at("currency", SupplierError.CURRENCY_NOT_VALID, typed);
        }
        return typed.isEmpty() ? KRONOR : typed;
    }

    private BigDecimal rate(String currency) {
        if (currency.equals(KRONOR)) {
            return BigDecimal.ONE;
        }
        if (terms != null && PlainText.seen(form.rate()).isEmpty()) {
            return terms.rate();
        }
        String typed = PlainText.required("rate", form.rate(), LONGEST_CODE).replaceAll("\\s", "");
        BigDecimal rate = RATE.matcher(typed).matches() ? new BigDecimal(typed.replace(',', '.')) : BigDecimal.ZERO;
        if (rate.signum() <= 0) {
            throw BusinessException.at("rate", SupplierError.RATE_NOT_VALID, typed);
        }
        if (terms != null && rate.compareTo(terms.rate()) != 0) {
            throw BusinessException.at("rate", SupplierError.CREDIT_AT_OTHER_RATE, terms.rate());
        }
        return rate;
    }

    private List<InvoiceSums.Line> readLines() {
        List<LineForm> typed = lines(form, supplier);
        List<InvoiceSums.Line> read = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                read.add(line(i, typed.get(i)));
            }
        }
        if (read.isEmpty()) {
            faults.add(BusinessException.at("lines", LedgerError.TOO_FEW_LINES));
        }
        return read;
    }

    private InvoiceSums.Line line(int place, LineForm line) {
        String field = "lines." + place;
        Account account = faults.checked(() -> account(field, line));
        NewLine cost = new NewLine(
                PlainText.seen(line.account()),
                Amount.ZERO,
                faults.checked(() -> PlainText.optional(field + ".description", line.description(), LONGEST_TEXT)),
                faults.checked(() -> PlainText.optional(field + ".costCentre", line.costCentre(), LONGEST_CODE)),
                faults.checked(() -> PlainText.optional(field + ".project", line.project(), LONGEST_CODE)),
                null);
        return new InvoiceSums.Line(
                place,
                cost,
                faults.checked(() -> amount(field + ".amount", line.amount())),
                faults.checked(() -> amount(field + ".vat", line.vat())),
                account == null ? null : account.tax());
    }

    private Account account(String field, LineForm line) {
        String number = PlainText.seen(line.account());
        Account account = chart.get(number);
        if (account == null) {
            throw BusinessException.at(field + ".account", LedgerError.ACCOUNT_UNKNOWN, number);
        }
        if (!account.isActive()) {
            throw BusinessException.at(field + ".account", LedgerError.ACCOUNT_CLOSED, number);
        }
        return account;
    }

    private static BigDecimal amount(String field, String typed) {
        return PlainText.seen(typed).isEmpty()
                ? null
                : TypedAmount.of(field, typed).value();
    }
}
