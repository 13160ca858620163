package se.samverk.web.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import se.samverk.reader.ReaderService;
import se.samverk.reader.ReadingView;
import se.samverk.web.page.WebPage;
import se.samverk.web.workspace.OpenServiceBean;

/** Where a reader begins: which company it reads, in what, until when. */
@Named("reading")
@RequestScoped
public class ReadingBean {

    @Inject
    ReaderService service;

    @Inject
    OpenServiceBean openService;

    private ReadingView view;

    /** A service and where it is opened. */
    public record Open(String serviceCode, String href) {}

    public ReadingView getView() {
        if (view == null) {
            view = service.own();
        }
        return view;
    }

    public List<Open> getServices() {
        return getView().services().stream()
                .map(code -> new Open(code, openService.hrefAt(code, getView().customerNumber())))
                .filter(open -> Objects.nonNull(open.href()))
                .toList();
    }

    /** The own questions. */
    public String getQuestionsHref() {
        return WebPage.QUESTIONS.of(getView().customerNumber()) + "?visa=vara";
    }
}
