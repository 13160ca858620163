package se.samverk.bookkeeping.transfer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.chart.ChartAccount;
import se.samverk.bookkeeping.chart.StandardChart;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.sie.SieAccount;
import se.samverk.bookkeeping.sie.SieHead;
import se.samverk.shared.Language;

/**
 * The accounts that the books get with a file: those that it declares or uses and the books do not have, with their names as the
 * file has them; box and VAT are those that our selection has by the number. What closing the year and filing VAT needs comes
 * along.
 */
final class MissingAccounts {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CODE = 10;

    /** Tax account, VAT owed and to be had back, rounding (BAS). */
    private static final List<String> ALWAYS = List.of("1630", "1650", "2650", "3740");

    private final StandardChart chart;
    private final Set<String> there;
    private final LegalForm legalForm;
    private final Language language;
    private final Map<String, AccountForm> missing = new TreeMap<>();

    MissingAccounts(StandardChart chart, Set<String> there, LegalForm legalForm, Language language) {
        this.chart = chart;
        this.there = there;
        this.legalForm = legalForm;
        this.language = language;
    }

    /**
     * @param used the accounts that vouchers and balances name
     * @param opens whether the books begin with the file
     */
    List<AccountForm> of(SieHead head, Set<String> used, boolean opens) {
        Map<String, SieAccount> declared = head.accounts().stream()
                .filter(account -> AccountForm.isNumber(account.number()))
                .collect(Collectors.toMap(SieAccount::number, Function.identity()));
        declared.values().forEach(account -> add(account.number(), account));
        used.forEach(number -> add(number, declared.get(number)));
        if (opens) {
            ALWAYS.forEach(number -> add(number, null));
            add(LegalForm.RESULT, null);
            add(legalForm.resultOfYear(), null);
            add(legalForm.resultOfLastYear(), null);
        }
        List.copyOf(missing.values()).forEach(this::addTaxAccounts);
        return List.copyOf(missing.values());
    }

    private void addTaxAccounts(AccountForm form) {
        if (form.tax() != null) {
            add(form.tax().account(), null);
            if (form.tax().counterAccount() != null) {
                add(form.tax().counterAccount(), null);
            }
        }
    }

    private void add(String number, SieAccount declared) {
        if (!there.contains(number)) {
            missing.computeIfAbsent(number, each -> form(each, declared));
        }
    }

    private AccountForm form(String number, SieAccount declared) {
        Optional<ChartAccount> ours = chart.find(number);
        String name = declared == null ? null : ShownText.of(declared.name(), LONGEST_NAME);
        return new AccountForm(
                number,
                name == null ? ours.map(account -> account.name().in(language)).orElse(number) : name,
                ours.map(ChartAccount::vatBox).orElse(null),
                sru(ours, declared),
                ours.map(ChartAccount::tax).orElse(null));
    }

    private String sru(Optional<ChartAccount> ours, SieAccount declared) {
        String told = declared == null || declared.sru().isEmpty()
                ? null
                : ShownText.of(declared.sru().get(0), LONGEST_CODE);
        return told == null ? ours.map(account -> account.sru().get(legalForm)).orElse(null) : told;
    }
}
