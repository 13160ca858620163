package se.samverk.web.reader;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samverk.identity.ReaderPurpose;
import se.samverk.reader.ReaderError;
import se.samverk.reader.ReaderForm;
import se.samverk.reader.ReaderService;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.OpenServiceBean;

/** Inviting somebody to read. */
@Named("readerForm")
@ViewScoped
public class ReaderFormBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReaderService service;

    @Inject
    transient OpenServiceBean openService;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    private String name;
    private String email;
    private ReaderPurpose purpose;
    private String note;
    private List<String> services = new ArrayList<>();
    private ArrayList<String> offered;
    private LocalDate until;

    /** A company with one service need not choose it. */
    @PostConstruct
    void load() {
        offered = new ArrayList<>(
                service.services().stream().filter(openService::isHere).toList());
        if (offered.size() == 1) {
            services.addAll(offered);
        }
    }

    public void invite() {
        remedies.offer(ReaderError.IS_USER, WebPage.USERS.address(), formats.message("users.title"));
        remedies.offer(ReaderError.IS_READER, WebPage.READERS.address(), formats.message("readers.title"));
        service.invite(new ReaderForm(name, email, purpose, note, Set.copyOf(services), until));
        notices.sayAndGo(WebPage.READERS.address(), "readers.invited", PlainText.seen(email));
    }

    /** The services that are opened here. */
    public List<String> getOffered() {
        return List.copyOf(offered);
    }

    public ReaderPurpose[] getPurposes() {
        return ReaderPurpose.values();
    }

    public LocalDate getFirstDay() {
        return Time.today(clock);
    }

    public LocalDate getLastDay() {
        return getFirstDay().plusMonths(ReaderService.MOST_MONTHS);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public ReaderPurpose getPurpose() {
        return purpose;
    }

    public void setPurpose(ReaderPurpose purpose) {
        this.purpose = purpose;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public List<String> getServices() {
        return new ArrayList<>(services);
    }

    public void setServices(List<String> services) {
        this.services = new ArrayList<>(services);
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
