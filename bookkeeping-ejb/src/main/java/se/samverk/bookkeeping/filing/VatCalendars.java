package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.shared.BusinessException;

/** How companies file their VAT (B23). */
@ApplicationScoped
class VatCalendars {

    private static final List<String> BOXES_OF_TRADE_WITHIN_EU = List.of("20", "21", "35", "38", "39");

    @PersistenceContext
    EntityManager em;

    @Inject
    FiscalYears years;

    /**
     * @throws BusinessException NOT_FOUND where there are no books
     */
    VatCalendar of(String companyId) {
        return Optional.ofNullable(of(Set.of(companyId)).get(companyId)).orElseThrow(BusinessException::notFound);
    }

    /** Those of several companies, without those that have no books; in as many statements as for one. */
    Map<String, VatCalendar> of(Set<String> companies) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        Map<String, LegalForm> forms = years.legalForms(companies);
        Map<String, List<FiscalYear>> all = years.lists(companies);
        Map<String, VatSettingsForm> chosen = settings(companies);
        Map<String, VatSettingsForm> settings = new HashMap<>();
        forms.keySet()
                .forEach(company -> settings.put(
                        company, Optional.ofNullable(chosen.get(company)).orElseGet(() -> standard(all.get(company)))));
        Map<String, Set<YearMonth>> traded = traded(settings);
        Map<String, VatCalendar> calendars = new HashMap<>();
        settings.forEach((company, form) -> calendars.put(
                company,
                new VatCalendar(form, forms.get(company), all.get(company), traded.getOrDefault(company, Set.of()))));
        return calendars;
    }

    private Map<String, VatSettingsForm> settings(Set<String> companies) {
        return em.createQuery("select s from VatSettings s where s.companyId in :companies", VatSettings.class)
                .setParameter("companies", companies)
                .getResultStream()
                .collect(Collectors.toMap(VatSettings::companyId, VatSettings::form));
    }

    private static VatSettingsForm standard(List<FiscalYear> all) {
        return new VatSettingsForm(
                VatSchedule.QUARTERLY, YearMonth.from(all.get(0).startsOn()), false);
    }

    /** A month in which a company has traded within the EU. */
    public record Traded(String companyId, Integer month) {}

    private Map<String, Set<YearMonth>> traded(Map<String, VatSettingsForm> settings) {
        Set<String> yearly = settings.entrySet().stream()
                .filter(each -> each.getValue().schedule() == VatSchedule.YEARLY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (yearly.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("""
                        select distinct new se.samverk.bookkeeping.filing.VatCalendars$Traded(t.companyId, t.month)
                        from AccountTurnover t, Account a
                        where t.companyId in :companies and t.vatLines > 0
                            and a.companyId = t.companyId and a.number = t.account and a.vatBox in :boxes
                        """, Traded.class)
                .setParameter("companies", yearly)
                .setParameter("boxes", BOXES_OF_TRADE_WITHIN_EU)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Traded::companyId, Collectors.mapping(each -> Month.of(each.month()), Collectors.toSet())));
    }

    /**
     * Files otherwise from now on. What was filed stays as it is: periods of the new kind begin after it.
     *
     * @param declared the months that returns stand for
     * @return how it was filed before
     * @throws BusinessException NOT_FOUND where there are no books; at the first month: VAT_MONTH_IN_NO_YEAR; at the schedule:
     *     SCHEDULE_OVERLAPS
     */
    VatSettingsForm change(String companyId, VatSettingsForm form, Set<YearMonth> declared) {
        VatCalendar before = of(companyId);
        VatCalendar after = new VatCalendar(form, before.form(), before.years(), before.traded());
        after.requireFirstMonth();
        if (form.schedule() != before.settings().schedule()) {
            after.requireNoOverlap(declared);
        }
        VatSettings stored = em.find(VatSettings.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            em.persist(new VatSettings(companyId, form));
        } else {
            stored.change(form);
        }
        return before.settings();
    }
}
