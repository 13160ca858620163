package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samverk.audit.RecordedFacts;
import se.samverk.bookkeeping.closing.PeriodFact;
import se.samverk.bookkeeping.transfer.SieImported;
import se.samverk.shared.Time;

/** What was done to the books as a whole: periods that were locked and opened again, files that were taken in. */
@ApplicationScoped
class EventChapters {

    @Inject
    RecordedFacts record;

    @Inject
    Tellers tellers;

    Chapter periods(Then then) {
        ChapterWriter chapter = new ChapterWriter("periods");
        record.until(then.moment(), then.readers(), PeriodFact.class)
                .forEach(told -> chapter.add(
                        DocumentationTexts.same(Time.minute(told.at())),
                        chapter.text(
                                told.fact().occasion().name(),
                                told.fact().after().month(),
                                tellers.name(told, then),
                                told.fact().after().reason() == null
                                        ? ""
                                        : told.fact().after().reason())));
        return chapter.end();
    }

    Chapter files(Then then) {
        ChapterWriter chapter = new ChapterWriter("files");
        record.until(then.moment(), then.readers(), SieImported.class)
                .forEach(told -> chapter.add(
                        DocumentationTexts.same(Time.minute(told.at())),
                        chapter.text(
                                "imported",
                                told.fact().after().fileName(),
                                told.fact().after().entries(),
                                told.fact().after().accounts(),
                                tellers.name(told, then))));
        return chapter.end();
    }
}
