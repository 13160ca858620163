package se.samverk.bookkeeping.chart;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.shared.Language;
import se.samverk.shared.LocalText;

/**
 * Our selection of accounts, from {@code chart.csv}: a line for each, by number. A file that is not right is a mistake of the
 * program, told when it is read.
 */
@ApplicationScoped
public class StandardChart {

    private static final String FILE = "chart.csv";

    /** The letters of the column {@code forms}. */
    private static final Map<Character, LegalForm> FORMS = Map.of(
            'A', LegalForm.LIMITED_COMPANY,
            'E', LegalForm.SOLE_TRADER,
            'H', LegalForm.PARTNERSHIP,
            'F', LegalForm.ASSOCIATION);

    private final Map<String, ChartAccount> accounts = new TreeMap<>();

    @PostConstruct
    void read() {
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(StandardChart.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            read(file.lines());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads the lines after the headings.
     *
     * @throws IllegalStateException where numbers do not ascend, a box is none, or a tax goes to no account
     */
    void read(Stream<String> lines) {
        lines.skip(1).map(StandardChart::account).forEach(this::add);
        accounts.values().forEach(this::check);
    }

    private void add(ChartAccount account) {
        require(accounts.keySet().stream().allMatch(before -> before.compareTo(account.number()) < 0), account);
        accounts.put(account.number(), account);
    }

    /** Whoever has an account has those to which its tax goes. */
    private void check(ChartAccount account) {
        AccountTax tax = account.tax();
        if (tax != null) {
            require(holds(tax.account(), account.forms()), account);
            require(tax.counterAccount() == null || holds(tax.counterAccount(), account.forms()), account);
        }
    }

    private boolean holds(String number, Set<LegalForm> forms) {
        return accounts.containsKey(number) && accounts.get(number).forms().containsAll(forms);
    }

    private static void require(boolean right, ChartAccount account) {
        if (!right) {
            throw new IllegalStateException("Not right in the chart: " + account);
        }
    }

    private static ChartAccount account(String line) {
        String[] cells = line.split(";", -1);
        Set<LegalForm> forms = EnumSet.noneOf(LegalForm.class);
        cells[7].chars().forEach(letter -> forms.add(FORMS.get((char) letter)));
        Map<LegalForm, String> sru = new EnumMap<>(LegalForm.class);
        put(sru, LegalForm.LIMITED_COMPANY, cells[8]);
        put(sru, LegalForm.SOLE_TRADER, cells[9]);
        return new ChartAccount(
                cells[0],
                new LocalText(cells[1], cells[2]),
                cells[3].isEmpty() ? null : VatBox.of(cells[3]).orElseThrow(),
                cells[4].isEmpty()
                        ? null
                        : new AccountTax(Integer.parseInt(cells[4]), cells[5], cells[6].isEmpty() ? null : cells[6]),
                Collections.unmodifiableSet(forms),
                Collections.unmodifiableMap(sru));
    }

    private static void put(Map<LegalForm, String> sru, LegalForm form, String code) {
        if (!code.isEmpty()) {
            sru.put(form, code);
        }
    }

    /** All, by number. */
    public Collection<ChartAccount> all() {
        return Collections.unmodifiableCollection(accounts.values());
    }

    /** The account that has a number, if we have chosen one. */
    public Optional<ChartAccount> find(String number) {
        return Optional.ofNullable(accounts.get(number));
    }

    /** With what the books of such a company begin. */
    public List<AccountForm> of(LegalForm form, Language language) {
        return accounts.values().stream()
                .filter(account -> account.forms().contains(form))
                .map(account -> account.form(form, language))
                .toList();
    }
}
