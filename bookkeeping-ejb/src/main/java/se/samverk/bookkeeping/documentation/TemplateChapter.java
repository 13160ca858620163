package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.audit.RecordedFacts;
import se.samverk.audit.RecordedFacts.Told;
import se.samverk.bookkeeping.template.TemplateFact;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;
import se.samverk.bookkeeping.template.TemplateRow;
import se.samverk.bookkeeping.template.TemplateService;
import se.samverk.bookkeeping.template.TemplateView;
import se.samverk.fact.Fact;
import se.samverk.shared.LocalText;
import se.samverk.workspace.Workspace;

/** The templates by which entries are filled, with their formulas: those of the company and its bureau, and what ships. */
@ApplicationScoped
class TemplateChapter {

    @Inject
    Workspace workspace;

    @Inject
    TemplateService templates;

    @Inject
    RecordedFacts record;

    /** A template as it was. */
    private record PastTemplate(TemplateRow.Owner owner, LocalText name, List<LineForm> lines) {}

    Chapter of(Then then) {
        ChapterWriter chapter = new ChapterWriter("templates");
        past(then)
                .forEach(template -> chapter.add(
                        chapter.text("name." + template.owner(), template.name()), lines(chapter, template.lines())));
        return chapter.end();
    }

    private Collection<PastTemplate> past(Then then) {
        Map<String, PastTemplate> all = new LinkedHashMap<>();
        for (TemplateView view : templates.views()) {
            TemplateRow row = view.row();
            all.put(row.id(), new PastTemplate(row.owner(), row.name(), view.lines()));
        }
        changes(then).forEach(fact -> undo(fact, then, all));
        return all.values();
    }

    /** What has been done to those of either side since, the latest first. */
    private Stream<TemplateFact> changes(Then then) {
        String bureau = workspace.admission().bureauId();
        Stream<Told<TemplateFact>> ofCompany = record.since(then.moment(), then.readers(), TemplateFact.class).stream();
        Stream<Told<TemplateFact>> ofBureau = bureau == null
                ? Stream.of()
                : record.since(then.moment(), Fact.Readers.ofBureau(bureau), TemplateFact.class).stream();
        return Stream.concat(ofCompany, ofBureau)
                .sorted(Comparator.<Told<TemplateFact>, Instant>comparing(Told::at)
                        .reversed())
                .map(Told::fact);
    }

    private void undo(TemplateFact fact, Then then, Map<String, PastTemplate> all) {
        if (fact.was() == null) {
            all.remove(fact.templateId());
            return;
        }
        String owner = fact.was().ownerId();
        boolean own = owner.equals(then.companyId());
        if (own || owner.equals(workspace.admission().bureauId())) {
            all.put(
                    fact.templateId(),
                    new PastTemplate(
                            own ? TemplateRow.Owner.COMPANY : TemplateRow.Owner.BUREAU,
                            DocumentationTexts.same(fact.was().name()),
                            fact.was().lines()));
        }
    }

    private static LocalText lines(ChapterWriter chapter, List<LineForm> lines) {
        List<LocalText> texts = lines.stream().map(line -> line(chapter, line)).toList();
        return new LocalText(
                texts.stream().map(LocalText::sv).collect(Collectors.joining("; ")),
                texts.stream().map(LocalText::en).collect(Collectors.joining("; ")));
    }

    private static LocalText line(ChapterWriter chapter, LineForm line) {
        boolean debit = line.debit() != null && !line.debit().isBlank();
        return chapter.text(debit ? "debit" : "credit", line.account(), debit ? line.debit() : line.credit());
    }
}
