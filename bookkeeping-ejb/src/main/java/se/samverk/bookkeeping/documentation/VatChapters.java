package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import se.samverk.audit.RecordedFacts;
import se.samverk.audit.RecordedFacts.Told;
import se.samverk.bookkeeping.filing.VatReturnFact;
import se.samverk.bookkeeping.filing.VatSettingsFact;
import se.samverk.bookkeeping.filing.VatSettingsFact.Settings;
import se.samverk.bookkeeping.filing.VatSettingsService;
import se.samverk.shared.Time;

/** How VAT is filed, by which rates and rules, and the returns that were made, taken back and filed. */
@ApplicationScoped
class VatChapters {

    @Inject
    VatSettingsService settings;

    @Inject
    RecordedFacts record;

    @Inject
    Tellers tellers;

    Chapter settings(Then then) {
        Settings set = record.since(then.moment(), then.readers(), VatSettingsFact.class).stream()
                .map(Told::fact)
                .reduce((later, earlier) -> earlier)
                .map(VatSettingsFact::before)
                .orElseGet(() -> Settings.of(settings.get()));
        return new ChapterWriter("vat")
                .say("schedule", DocumentationTexts.both("vatSchedule." + set.schedule()), set.firstMonth())
                .say("approval", DocumentationTexts.both("vatApproval." + set.approval()))
                .say("rates")
                .say("boxes")
                .say("rounding")
                .end();
    }

    Chapter returns(Then then) {
        ChapterWriter chapter = new ChapterWriter("returns");
        record.until(then.moment(), then.readers(), VatReturnFact.class)
                .forEach(told -> chapter.add(
                        DocumentationTexts.same(Time.minute(told.at())),
                        chapter.text(
                                told.fact().occasion().name(),
                                told.fact().after().period(),
                                told.fact().after().toPay(),
                                tellers.name(told, then),
                                because(told.fact()))));
        return chapter.end();
    }

    private static String because(VatReturnFact fact) {
        return fact.after().because() == null ? "" : fact.after().because();
    }
}
