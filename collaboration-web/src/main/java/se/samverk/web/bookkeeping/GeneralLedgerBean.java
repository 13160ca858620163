package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import se.samverk.bookkeeping.ledger.AccountBalance;
import se.samverk.bookkeeping.report.LedgerPage;
import se.samverk.bookkeeping.report.ReportService;

/** The accounts with what they hold, and the lines of one of them. */
@Named("generalLedger")
@RequestScoped
public class GeneralLedgerBean {

    static final String ACCOUNT = "konto";

    @Inject
    ReportService service;

    @Inject
    ReportsBean reports;

    @Inject
    HttpServletRequest request;

    private LedgerPage view;

    public String accountHref(String account) {
        return reports.page(ReportTab.LEDGER).with(ACCOUNT, account).toString();
    }

    public List<AccountBalance> getBalances() {
        return service.trialBalance(reports.getMonths());
    }

    /** The account whose lines are shown; null for the list of accounts. */
    public String getAccount() {
        return request.getParameter(ACCOUNT);
    }

    public LedgerPage getView() {
        if (view == null) {
            view = service.ledger(
                    getAccount(), reports.getMonths(), request.getParameter("fore"), request.getParameter("efter"));
        }
        return view;
    }

    public String getPreviousHref() {
        return ReportsBean.cursor(
                reports.page(ReportTab.LEDGER).with(ACCOUNT, getAccount()),
                "fore",
                getView().before());
    }

    public String getNextHref() {
        return ReportsBean.cursor(
                reports.page(ReportTab.LEDGER).with(ACCOUNT, getAccount()),
                "efter",
                getView().after());
    }
}
