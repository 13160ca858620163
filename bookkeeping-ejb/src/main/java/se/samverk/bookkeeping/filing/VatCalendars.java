package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.vat.VatPeriod;
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
        LegalForm form = years.legalForm(companyId).orElseThrow(BusinessException::notFound);
        List<FiscalYear> all = years.list(companyId);
        VatSettingsForm settings = Optional.ofNullable(em.find(VatSettings.class, companyId))
                .map(VatSettings::form)
                .orElseGet(() -> standard(all));
        return new VatCalendar(settings, form, all, traded(companyId, settings));
    }

    private static VatSettingsForm standard(List<FiscalYear> all) {
        return new VatSettingsForm(
                VatSchedule.QUARTERLY, YearMonth.from(all.get(0).startsOn()), false);
    }

    private Set<YearMonth> traded(String companyId, VatSettingsForm settings) {
        if (settings.schedule() != VatSchedule.YEARLY) {
            return Set.of();
        }
        return em.createQuery("""
                        select distinct l.vatMonth from EntryLine l, Account a
                        where l.companyId = :company and a.companyId = l.companyId and a.number = l.account
                            and a.vatBox in :boxes and l.vatMonth is not null
                        """, Integer.class)
                .setParameter("company", companyId)
                .setParameter("boxes", BOXES_OF_TRADE_WITHIN_EU)
                .getResultStream()
                .map(Month::of)
                .collect(Collectors.toSet());
    }

    /**
     * Files otherwise from now on. What was filed stays as it is: periods of the new kind begin after it.
     *
     * @param filedUntil the last month that a return stands for; null for none
     * @return how it was filed before
     * @throws BusinessException NOT_FOUND where there are no books; at the schedule: SCHEDULE_OVERLAPS
     */
    VatSettingsForm change(String companyId, VatSettingsForm form, YearMonth filedUntil) {
        VatCalendar before = of(companyId);
        if (filedUntil != null && form.schedule() != before.settings().schedule()) {
            requireNoOverlap(new VatCalendar(form, before.form(), before.years(), before.traded()), filedUntil);
        }
        VatSettings stored = em.find(VatSettings.class, companyId, LockModeType.PESSIMISTIC_WRITE);
        if (stored == null) {
            em.persist(new VatSettings(companyId, form));
        } else {
            stored.change(form);
        }
        return before.settings();
    }

    private static void requireNoOverlap(VatCalendar calendar, YearMonth filedUntil) {
        YearMonth next = filedUntil.plusMonths(1);
        for (VatPeriod period : calendar.periods()) {
            if (period.contains(next.atDay(1)) && period.firstMonth().isBefore(next)) {
                throw BusinessException.at("schedule", FilingError.SCHEDULE_OVERLAPS, period.firstMonth());
            }
        }
    }
}
