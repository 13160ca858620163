package se.samverk.web.reader;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import se.samverk.reader.ReaderService;
import se.samverk.reader.ReaderView;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;

/** Whom the company lets read until a day, and the words for it. */
@Named("readers")
@ViewScoped
public class ReadersBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "ny";

    @Inject
    transient ReaderService service;

    @Inject
    @PathPart(0)
    String part;

    private transient List<ReaderView> rows;

    public boolean isListed() {
        return part == null;
    }

    public boolean isAdding() {
        return NEW.equals(part);
    }

    public List<ReaderView> getRows() {
        if (rows == null) {
            rows = service.list();
        }
        return rows;
    }

    /** How a state is marked: as that of a user is. */
    public String mark(ReaderView.State state) {
        return switch (state) {
            case WAITING -> "AWAITED";
            case READING -> "ACTIVE";
            case ENDED -> "INACTIVE";
        };
    }

    public String getListHref() {
        return WebPage.READERS.address();
    }

    public String getNewHref() {
        return WebPage.READERS.of(NEW);
    }

    public String readerHref(String id) {
        return WebPage.READERS.of(id);
    }
}
