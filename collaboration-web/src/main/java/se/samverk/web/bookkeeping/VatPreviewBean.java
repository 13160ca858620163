package se.samverk.web.bookkeeping;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import se.samverk.bookkeeping.filing.VatLine;
import se.samverk.bookkeeping.filing.VatPreview;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.filing.VatWarning;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** What the VAT return of a period would be, and making it. */
@Named("vatPreview")
@ViewScoped
public class VatPreviewBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient VatReturnService returns;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Formats formats;

    @Inject
    transient HttpServletRequest request;

    @Inject
    @PathPart(1)
    String period;

    private transient VatPreview view;
    private transient Page<VatLine> lines;

    private VatPeriod asked() {
        return PeriodWords.period(period);
    }

    public VatPreview getView() {
        if (view == null) {
            view = returns.preview(asked());
        }
        return view;
    }

    public String getPeriod() {
        return PeriodWords.text(asked().firstMonth(), asked().lastMonth());
    }

    /** What there is to say above it: that a return stands, that one can be made, or that it is too early. */
    public String getLeadKey() {
        if (getView().returnId() != null) {
            return "vat.previewMade";
        }
        return getView().over() ? "vat.previewLead" : "vat.previewEarly";
    }

    /** The return that stands for the period. */
    public String getReturnHref() {
        return workspace.hrefOf("VAT_RETURN", getView().returnId());
    }

    /** What looks wrong, in a sentence that says what to do. */
    public String text(VatWarning warning) {
        return formats.message(
                "vatWarning." + warning.kind(),
                String.join(", ", warning.accounts()),
                formats.amount(warning.amount().value()),
                formats.amount(warning.expected().value()));
    }

    /** The same page with the entries of an account. */
    public String accountHref(String account) {
        return new Href(workspace.hrefOf("VAT_PREVIEW", period))
                .with("konto", account)
                .toString();
    }

    /** The account whose entries are shown; null for none. */
    public String getAccount() {
        return request.getParameter("konto");
    }

    private Page<VatLine> lines() {
        if (lines == null) {
            lines = returns.lines(
                    asked(), getAccount(), Keyset.of(request.getParameter("fore"), request.getParameter("efter")));
        }
        return lines;
    }

    public List<VatLine> getLines() {
        return lines().rows();
    }

    public String getPreviousHref() {
        return cursor("fore", lines().before());
    }

    public String getNextHref() {
        return cursor("efter", lines().after());
    }

    private String cursor(String name, String place) {
        return place == null
                ? null
                : new Href(workspace.hrefOf("VAT_PREVIEW", period))
                        .with("konto", getAccount())
                        .with(name, place)
                        .toString();
    }

    public void make() {
        String id = returns.make(asked());
        notices.sayAndGo(workspace.hrefOf("VAT_RETURN", id), "vat.made", getPeriod());
    }
}
