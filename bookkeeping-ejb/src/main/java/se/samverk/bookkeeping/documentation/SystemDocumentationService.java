package se.samverk.bookkeeping.documentation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.Time;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/**
 * The system documentation of a company's books (B33), made from how they are set: changing a setting changes the text. What
 * it was on an earlier day follows from the record, by undoing what has changed since.
 */
@Boundary
@OfService("bookkeeping")
public class SystemDocumentationService {

    @Inject
    Workspace workspace;

    @Inject
    FiscalYears years;

    @Inject
    BooksChapters books;

    @Inject
    ChartChapter chart;

    @Inject
    VatChapters vat;

    @Inject
    TemplateChapter templates;

    @Inject
    WorkChapters work;

    @Inject
    EventChapters events;

    @Inject
    Clock clock;

    /**
     * How the books worked at the end of a day.
     *
     * @param day null for today, as one in the future is
     */
    @Requires(Right.READ_IN_SERVICE)
    public SystemDocumentation of(LocalDate day) {
        LocalDate today = Time.today(clock);
        Then then = new Then(workspace.companyId(), day == null || day.isAfter(today) ? today : day);
        Instant opened = years.openedAt(then.companyId()).orElse(Instant.MAX);
        return new SystemDocumentation(then.day(), opened.isAfter(then.moment()) ? List.of() : chapters(then));
    }

    private List<Chapter> chapters(Then then) {
        return List.of(
                books.company(then),
                books.method(),
                books.years(then),
                books.series(then),
                work.tasks(then),
                work.people(then),
                chart.of(then),
                vat.settings(then),
                templates.of(then),
                books.automatic(),
                events.periods(then),
                vat.returns(then),
                events.files(then),
                books.archive());
    }
}
