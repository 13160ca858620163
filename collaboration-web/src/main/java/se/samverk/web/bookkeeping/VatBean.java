package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import se.samverk.bookkeeping.chart.BooksService;
import se.samverk.bookkeeping.filing.VatReturnRow;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.filing.VatSettingsForm;
import se.samverk.bookkeeping.filing.VatSettingsService;
import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Time;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** The VAT returns of a company, and how it files them. */
@Named("vat")
@ViewScoped
public class VatBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BooksService books;

    @Inject
    transient VatReturnService returns;

    @Inject
    transient VatSettingsService settings;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    private transient List<VatReturnRow> rows;
    private VatSchedule schedule;
    private String firstMonth;
    private boolean clientApproves;

    @PostConstruct
    void load() {
        if (isOpen()) {
            VatSettingsForm form = settings.get();
            schedule = form.schedule();
            firstMonth = form.firstMonth().toString();
            clientApproves = form.clientApproves();
        }
    }

    public boolean isOpen() {
        return books.status().isOpen();
    }

    public List<VatReturnRow> getRows() {
        if (rows == null) {
            rows = returns.list();
        }
        return rows;
    }

    public String period(VatReturnRow row) {
        return PeriodWords.text(row.first(), row.last());
    }

    /** The preview of a period, or the return that stands for it. */
    public String href(VatReturnRow row) {
        return row.id() == null
                ? workspace.hrefOf("VAT_PREVIEW", PeriodWords.address(row.first(), row.last()))
                : workspace.hrefOf("VAT_RETURN", row.id());
    }

    /** The EC sales list of the month that ended last. */
    public String getEcSalesHref() {
        YearMonth month = YearMonth.from(Time.today(clock)).minusMonths(1);
        return workspace.hrefOf("EC_SALES", PeriodWords.address(month, month));
    }

    public boolean isLate(VatReturnRow row) {
        return row.isLate(Time.today(clock));
    }

    public VatSchedule[] getSchedules() {
        return VatSchedule.values();
    }

    public void save() {
        settings.change(new VatSettingsForm(schedule, month(), clientApproves));
        notices.sayAndGo(workspace.href("VAT"), "vat.settingsSaved");
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(firstMonth);
        } catch (DateTimeException noMonth) {
            throw BusinessException.at("firstMonth", CommonError.INVALID_DAY);
        }
    }

    public VatSchedule getSchedule() {
        return schedule;
    }

    public void setSchedule(VatSchedule schedule) {
        this.schedule = schedule;
    }

    public String getFirstMonth() {
        return firstMonth;
    }

    public void setFirstMonth(String firstMonth) {
        this.firstMonth = firstMonth;
    }

    public boolean isClientApproves() {
        return clientApproves;
    }

    public void setClientApproves(boolean clientApproves) {
        this.clientApproves = clientApproves;
    }
}
