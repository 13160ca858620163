package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.bookkeeping.chart.AccountFact;
import se.samverk.bookkeeping.documentation.PastChart.PastAccount;
import se.samverk.shared.LocalText;

/** The chart of accounts, and how the accounts are used: in which box they count, and which VAT goes with them. */
@ApplicationScoped
class ChartChapter {

    private static final String CLASSES = "12345678";

    @Inject
    PastChart charts;

    Chapter of(Then then) {
        Collection<PastAccount> accounts = charts.of(then);
        ChapterWriter chapter = new ChapterWriter("chart");
        long open = accounts.stream().filter(PastAccount::open).count();
        chapter.say("count", open, accounts.size() - open, charts.changes(then));
        Map<String, List<PastAccount>> classes = accounts.stream()
                .collect(Collectors.groupingBy(
                        account -> account.entry().number().substring(0, 1), TreeMap::new, Collectors.toList()));
        classes.forEach((first, group) -> chapter.add(
                CLASSES.contains(first) ? chapter.text("class." + first) : chapter.text("class", first),
                listed(chapter, group)));
        return chapter.end();
    }

    private static LocalText listed(ChapterWriter chapter, List<PastAccount> group) {
        List<LocalText> texts =
                group.stream().map(account -> text(chapter, account)).toList();
        return new LocalText(joined(texts, LocalText::sv), joined(texts, LocalText::en));
    }

    private static String joined(List<LocalText> texts, Function<LocalText, String> language) {
        return texts.stream().map(language).collect(Collectors.joining("; "));
    }

    private static LocalText text(ChapterWriter chapter, PastAccount account) {
        AccountFact.Entry entry = account.entry();
        LocalText box = entry.vatBox() == null ? none() : chapter.text("box", entry.vatBox());
        LocalText tax = entry.vatRate() == null ? none() : chapter.text("tax", entry.vatRate(), entry.taxAccount());
        LocalText closed = account.open() ? none() : chapter.text("closed");
        return chapter.text("account", entry.number(), entry.name(), box, tax, closed);
    }

    private static LocalText none() {
        return DocumentationTexts.same("");
    }
}
