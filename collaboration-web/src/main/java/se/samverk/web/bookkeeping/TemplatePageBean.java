package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import se.samverk.bookkeeping.template.TemplateForm;
import se.samverk.bookkeeping.template.TemplateService;
import se.samverk.bookkeeping.template.TemplateView;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.CellFaults;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A template: a new one, one that begins as another is, or one of the reader's own side that is changed. */
@Named("templatePage")
@ViewScoped
public class TemplatePageBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 12;

    @Inject
    transient TemplateService templates;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(1)
    String id;

    @Inject
    @Param(name = "som")
    String likeId;

    private String name;
    private String description;
    private int version;
    private final CellFaults faults = new CellFaults();
    private final ArrayList<TemplateLineFields> lines = new ArrayList<>();

    @PostConstruct
    void load() {
        if (id != null || likeId != null) {
            TemplateView view = templates.view(id == null ? likeId : id);
            name = id == null ? null : view.row().name().in(locale.current());
            description = view.description().in(locale.current());
            version = view.version();
            view.lines().forEach(line -> lines.add(TemplateLineFields.of(line)));
        }
        while (lines.size() < LINES) {
            lines.add(new TemplateLineFields());
        }
    }

    public void save() {
        TemplateForm form = new TemplateForm(
                name, description, lines.stream().map(TemplateLineFields::form).toList());
        faults.told(
                () -> {
                    if (id == null) {
                        return templates.add(form);
                    }
                    templates.change(id, form, version);
                    return id;
                },
                fault -> ErrorTexts.of(fault, locale.current(), !workspace.isBureau()));
        notices.sayAndGo(workspace.href("TEMPLATES"), "template.saved", name);
    }

    public void remove() {
        templates.remove(id);
        notices.sayAndGo(workspace.href("TEMPLATES"), "template.removed", name);
    }

    /** What is wrong with a field of a line; null for nothing. */
    public String fault(int line, String field) {
        return faults.of(line, field);
    }

    public String getId() {
        return id;
    }

    public List<TemplateLineFields> getLines() {
        return List.copyOf(lines);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
