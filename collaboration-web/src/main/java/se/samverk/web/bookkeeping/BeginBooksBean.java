package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.bookkeeping.chart.BooksForm;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.ledger.LegalForm;
import se.samverk.shared.Language;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** How books begin: with the file of another program, or empty. */
@Named("beginBooks")
@ViewScoped
public class BeginBooksBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BooksService books;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    private LegalForm legalForm;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Language language;

    @PostConstruct
    void propose() {
        BooksForm proposed = books.proposed();
        legalForm = proposed.legalForm();
        startsOn = proposed.startsOn();
        endsOn = proposed.endsOn();
        language = proposed.language();
    }

    public void open() {
        books.open(new BooksForm(legalForm, startsOn, endsOn, language));
        notices.sayAndGo(workspace.href("BOOKS"), "begin.opened");
    }

    public LegalForm[] getLegalForms() {
        return LegalForm.values();
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public LegalForm getLegalForm() {
        return legalForm;
    }

    public void setLegalForm(LegalForm legalForm) {
        this.legalForm = legalForm;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }
}
