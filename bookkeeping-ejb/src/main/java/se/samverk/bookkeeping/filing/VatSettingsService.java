package se.samverk.bookkeeping.filing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** How a company files its VAT: how often, from when, and whether the client says yes first (B23). */
@Boundary
@OfService("bookkeeping")
public class VatSettingsService {

    @Inject
    Workspace workspace;

    @Inject
    VatCalendars calendars;

    @Inject
    VatReturnFinder returns;

    @Inject
    Event<Fact> facts;

    /**
     * As it is; each quarter from when the books begin, without the client's yes, where nothing has been chosen.
     *
     * @throws BusinessException NOT_FOUND where there are no books
     */
    @Requires(Right.READ_IN_SERVICE)
    public VatSettingsForm get() {
        return calendars.of(workspace.companyId()).settings();
    }

    /**
     * @throws BusinessException NOT_FOUND where there are no books; at fields that are missing: REQUIRED; at the first month:
     *     VAT_MONTH_IN_NO_YEAR; at the schedule: SCHEDULE_OVERLAPS
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("vat")
    public void change(VatSettingsForm form) {
        Faults faults = new Faults();
        faults.require("schedule", form.schedule());
        faults.require("firstMonth", form.firstMonth());
        faults.refuse();
        String company = workspace.companyId();
        VatSettingsForm before =
                calendars.change(company, form, returns.states(company).keySet());
        facts.fire(new VatSettingsFact(
                company, workspace.readers(), VatSettingsFact.Settings.of(before), VatSettingsFact.Settings.of(form)));
    }
}
