package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.omnifaces.cdi.Param;
import se.samverk.bookkeeping.entry.PaperEntry;
import se.samverk.bookkeeping.template.TemplateService;
import se.samverk.document.DocumentService;
import se.samverk.recognition.ReadPaper;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;

/** The template that the grid is filled by: which one stands in the address. */
@Named("entryTemplate")
@ViewScoped
public class EntryTemplateBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The amounts of the templates that ship; what people name stands as they named it. */
    private static final Set<String> NAMED_IN_BOTH_LANGUAGES = Set.of(
            "total",
            "net",
            "fee",
            "duty",
            "gross",
            "tax",
            "contribution",
            "sales25",
            "sales12",
            "sales6",
            "cards",
            "cash");

    @Inject
    transient TemplateService templates;

    @Inject
    transient DocumentService documents;

    @Inject
    transient EntryFormBean grid;

    @Inject
    transient Formats formats;

    @Inject
    transient LocaleBean locale;

    @Inject
    @Param(name = "mall")
    String templateId;

    @Inject
    @Param(name = "underlag")
    String documentId;

    private final ArrayList<TemplateAmountFields> amounts = new ArrayList<>();

    @PostConstruct
    void load() {
        if (templateId != null) {
            templates
                    .view(templateId)
                    .amounts()
                    .forEach(name -> amounts.add(new TemplateAmountFields(name, label(name))));
            if (documentId != null) {
                fillRead(documents.view(documentId).reading().paper());
            }
        }
    }

    /** What was read on the document stands where it is asked for; somebody looks before it fills the grid. */
    private void fillRead(ReadPaper paper) {
        if (paper == null || !paper.isForEntry()) {
            return;
        }
        for (TemplateAmountFields field : amounts) {
            if (field.name().equals("total")) {
                field.setAmount(PaperEntry.typed(paper.total().value()));
            } else if (field.name().equals("net") && paper.isVatWhole()) {
                field.setAmount(PaperEntry.typed(paper.net()));
            }
        }
    }

    private String label(String amount) {
        return NAMED_IN_BOTH_LANGUAGES.contains(amount) ? formats.message("templateAmount." + amount) : amount;
    }

    /** Puts the lines of the template in the place of what stands in the grid. */
    public void fill() {
        Map<String, String> typed = new HashMap<>();
        amounts.forEach(field -> typed.put(field.name(), field.getAmount()));
        grid.fill(templates.fill(templateId, typed, locale.current()));
    }

    /** The templates that can be chosen. */
    public List<Choice> getAll() {
        return templates.list().stream()
                .map(row ->
                        new Choice(row.id(), formats.text(row.name()), row.id().equals(templateId)))
                .toList();
    }

    public List<TemplateAmountFields> getAmounts() {
        return List.copyOf(amounts);
    }

    public boolean isChosen() {
        return templateId != null;
    }
}
