package se.samverk.web.reader;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import se.samverk.reader.ReaderService;
import se.samverk.reader.ReaderView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;

/** One reader: another day, the mail once more, the end. */
@Named("readerPage")
@ViewScoped
public class ReaderBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReaderService service;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(0)
    String id;

    private transient ReaderView view;
    private int shownVersion;
    private LocalDate until;

    @PostConstruct
    void load() {
        shownVersion = getView().version();
        until = getView().until();
    }

    public ReaderView getView() {
        if (view == null) {
            view = service.view(id);
        }
        return view;
    }

    public void changeDay() {
        done(() -> service.changeDay(id, until, shownVersion), "readers.dayChanged");
    }

    public void inviteAgain() {
        done(() -> service.inviteAgain(id, shownVersion), "readers.invitedAgain");
    }

    public void end() {
        done(() -> service.end(id, shownVersion), "readers.endedNow");
    }

    /** What somebody else has done meanwhile is shown, and can be gone on from; the day that was typed stays. */
    private void done(Runnable command, String key) {
        String name = getView().name();
        try {
            command.run();
        } catch (BusinessException refused) {
            if (refused.code() == CommonError.STALE) {
                view = null;
                shownVersion = getView().version();
            }
            throw refused;
        }
        notices.sayAndGo(WebPage.READERS.address(), key, name);
    }

    public boolean isWaiting() {
        return getView().state() == ReaderView.State.WAITING;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
