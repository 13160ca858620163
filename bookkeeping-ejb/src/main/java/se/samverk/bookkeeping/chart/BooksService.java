package se.samverk.bookkeeping.chart;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Month;
import java.time.Year;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.ledger.AccountForm;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.bookkeeping.ledger.YearDays;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.Time;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Whether a company keeps books here, and opening them. */
@Boundary
@OfService("bookkeeping")
public class BooksService {

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

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

    @Inject
    Event<Fact> facts;

    @Requires(Right.READ_IN_SERVICE)
    public BooksView status() {
        String company = workspace.companyId();
        return new BooksView(
                years.legalForm(company).orElse(null),
                years.list(company).stream()
                        .map(year -> new BooksView.Year(year.id(), year.startsOn(), year.endsOn()))
                        .toList());
    }

    /** How the books would most likely be opened: the kind of company by its number, this calendar year, the caller's language. */
    @Requires(Right.READ_IN_SERVICE)
    public BooksForm proposed() {
        Year year = Year.from(Time.today(clock));
        return new BooksForm(
                LegalForm.likely(companies.get(workspace.companyId()).organisationNumber()),
                year.atDay(1),
                year.atMonth(Month.DECEMBER).atEndOfMonth(),
                currentCaller.get().language());
    }

    /**
     * Opens the books with their first year and our selection of accounts.
     *
     * @throws BusinessException BOOKS_OPEN_ALREADY; at all fields that are wrong: REQUIRED, YEAR_NOT_WHOLE_MONTHS, YEAR_TOO_LONG,
     *     YEAR_NOT_CALENDAR
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void open(BooksForm form) {
        Faults faults = new Faults();
        faults.require("legalForm", form.legalForm());
        faults.require("language", form.language());
        YearDays days = faults.checked(() -> YearDays.ofFirst(form.legalForm(), form.startsOn(), form.endsOn()));
        faults.refuse();
        String company = workspace.companyId();
        years.open(new Keeper(company, currentCaller.get().userId()), form.legalForm(), days);
        List<AccountForm> begun = chart.of(form.legalForm(), form.language());
        accounts.addAll(company, begun);
        facts.fire(new BooksOpened(
                company,
                workspace.readers(),
                new BooksOpened.Opening(form.legalForm(), days.first(), days.last(), begun.size())));
    }
}
