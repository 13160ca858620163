package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.shared.LocalText;
import se.samverk.shared.Time;

/** Whose books they are, their years and series, and what is the same in all: method, postings by the system, archive. */
@ApplicationScoped
class BooksChapters {

    /** The series in which the system posts what people ask it for. */
    private static final List<String> OF_SYSTEM = List.of("B", "L", "M", "SIE");

    @PersistenceContext
    EntityManager em;

    @Inject
    Companies companies;

    @Inject
    FiscalYears years;

    Chapter company(Then then) {
        Company company = companies.get(then.companyId());
        LegalForm form = years.legalForm(then.companyId()).orElseThrow();
        Instant opened = years.openedAt(then.companyId()).orElseThrow();
        return new ChapterWriter("company")
                .say("name", company.name(), company.organisationNumber())
                .say("form", DocumentationTexts.both("legalForm." + form), form.resultOfYear(), form.resultOfLastYear())
                .say("opened", Time.minute(opened))
                .say("system")
                .end();
    }

    Chapter method() {
        return new ChapterWriter("method")
                .say("when")
                .say("numbers")
                .say("corrections")
                .say("amounts")
                .say("trail")
                .end();
    }

    Chapter years(Then then) {
        ChapterWriter chapter = new ChapterWriter("years");
        years.list(then.companyId()).stream()
                .filter(year -> year.addedAt() == null || !year.addedAt().isAfter(then.moment()))
                .forEach(year -> chapter.add(
                        DocumentationTexts.same(year.startsOn() + " – " + year.endsOn()), added(chapter, year)));
        return chapter.end();
    }

    private static LocalText added(ChapterWriter chapter, FiscalYear year) {
        return year.addedAt() == null
                ? chapter.text("addedWithBooks")
                : chapter.text("added", Time.minute(year.addedAt()));
    }

    Chapter series(Then then) {
        ChapterWriter chapter = new ChapterWriter("series");
        begun(then)
                .forEach((series, since) -> chapter.add(
                        DocumentationTexts.same(series),
                        chapter.text(OF_SYSTEM.contains(series) ? series : "people", Time.minute(since))));
        return chapter.end();
    }

    /** The series that had entries, with when the first was registered. */
    private Map<String, Instant> begun(Then then) {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.documentation.BooksChapters$Begun(e.series, e.registeredAt)
                        from Entry e
                        where e.companyId = :company and e.number = 1 and e.registeredAt <= :moment
                        order by e.registeredAt
                        """, Begun.class)
                .setParameter("company", then.companyId())
                .setParameter("moment", then.moment())
                .getResultStream()
                .collect(Collectors.toMap(Begun::series, Begun::since, (one, same) -> one, TreeMap::new));
    }

    /** A series and when its first entry was registered. */
    public record Begun(String series, Instant since) {}

    /** What services post by themselves, and when. */
    Chapter automatic() {
        return new ChapterWriter("automatic")
                .say("vatLines")
                .say("settlement")
                .say("reversal")
                .say("result")
                .say("invoices")
                .say("opening")
                .say("import")
                .end();
    }

    Chapter archive() {
        return new ChapterWriter("archive")
                .say("kept")
                .say("formats")
                .say("reports")
                .say("term")
                .end();
    }
}
