package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.chart.StandardChart;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.sie.SieFault;
import se.samverk.bookkeeping.sie.SieSummary;
import se.samverk.company.Companies;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/** Looks at files: what one holds, what would become of it in a company's books, and what keeps it out. Changes nothing. */
@ApplicationScoped
public class ImportLooks {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    FiscalYears years;

    @Inject
    Accounts accounts;

    @Inject
    StandardChart chart;

    /**
     * @param chosen what kind of company it is, where the books begin with the file; null for what it most likely is
     * @param language of the names of accounts that the file does not name
     */
    Looked look(String companyId, SentFile file, LegalForm chosen, Language language) {
        SieSummary summary = file.summary();
        Beginning beginning = new Beginning(file, summary, isOfOther(companyId, summary), form(companyId, chosen));
        if (summary.faults().isRefused()) {
            return beginning.refused(
                    summary.faults().refusals().stream().map(SieFault::refusal).toList());
        }
        Faults faults = new Faults();
        faults.check(() -> requireNew(companyId, file));
        ImportPlan plan =
                faults.checked(() -> ImportPlan.of(summary.head(), summary.isOfVouchersAlone(), years, companyId));
        return plan == null ? beginning.refused(faults.found()) : planned(companyId, beginning, plan, faults, language);
    }

    /** What is known before it is known where the file goes. */
    private record Beginning(SentFile file, SieSummary summary, boolean other, LegalForm form) {
        Looked refused(List<BusinessException> refusals) {
            return Looked.refused(
                    new SiePreview(file.name(), summary, null, other, form, 0, 0, 0, Amount.ZERO, refusals));
        }
    }

    private Looked planned(String companyId, Beginning beginning, ImportPlan plan, Faults faults, Language language) {
        Map<String, Account> there =
                accounts.list(companyId).stream().collect(Collectors.toMap(Account::number, Function.identity()));
        ImportChecks checks = new ImportChecks(plan, there);
        beginning.file().read(checks::take);
        checks.refusals().forEach(faults::add);
        List<AccountForm> missing = new MissingAccounts(chart, there.keySet(), beginning.form(), language)
                .of(beginning.summary().head(), checks.used(), plan.destination() == Destination.OPENS_BOOKS);
        Map<String, Amount> opening = plan.setsOpening() ? checks.opening() : Map.of();
        return new Looked(
                new SiePreview(
                        beginning.file().name(),
                        beginning.summary(),
                        plan.destination(),
                        beginning.other(),
                        beginning.form(),
                        missing.size(),
                        checks.skipped(),
                        checks.objectsLeft(),
                        Amount.sum(opening.values()),
                        faults.found()),
                plan,
                opening,
                missing);
    }

    private LegalForm form(String companyId, LegalForm chosen) {
        return years.legalForm(companyId)
                .orElseGet(() -> chosen == null
                        ? LegalForm.likely(companies.get(companyId).organisationNumber())
                        : chosen);
    }

    /** A file without a number, or with one that is none, claims nothing. */
    private boolean isOfOther(String companyId, SieSummary summary) {
        OrganisationNumber own = companies.get(companyId).organisationNumber();
        return summary.head()
                .company()
                .organisationNumber(Time.today(clock))
                .filter(number -> !number.equals(own))
                .isPresent();
    }

    private void requireNew(String companyId, SentFile file) {
        em.createQuery(
                        "select i from ImportedFile i where i.companyId = :company and i.sha256 = :sum",
                        ImportedFile.class)
                .setParameter("company", companyId)
                .setParameter("sum", file.sha256())
                .getResultStream()
                .findFirst()
                .ifPresent(before -> {
                    throw before.twice();
                });
    }
}
