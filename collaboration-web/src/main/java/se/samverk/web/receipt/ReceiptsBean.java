package se.samverk.web.receipt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.samverk.receipt.ReceiptCounts;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptTab;
import se.samverk.receipt.ReceiptView;
import se.samverk.receipt.RuleView;
import se.samverk.web.shell.Formats;
import se.samverk.web.workspace.WorkspaceBean;

/** Payments that lack a receipt, and those that were answered, in lists. */
@Named("receipts")
@RequestScoped
public class ReceiptsBean {

    @Inject
    ReceiptService service;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    private final Map<ReceiptTab, List<ReceiptView>> lists = new EnumMap<>(ReceiptTab.class);
    private ReceiptCounts counts;
    private List<RuleView> rules;

    private List<ReceiptView> list(ReceiptTab tab) {
        return lists.computeIfAbsent(tab, service::list);
    }

    public List<ReceiptView> getMissing() {
        return list(ReceiptTab.MISSING);
    }

    public List<ReceiptView> getAnswered() {
        return list(ReceiptTab.ANSWERED);
    }

    public List<ReceiptView> getSettled() {
        return list(ReceiptTab.SETTLED);
    }

    public ReceiptCounts getCounts() {
        if (counts == null) {
            counts = service.counts();
        }
        return counts;
    }

    /** What was said of payments that are alike; changed by who posts. */
    public List<RuleView> getRules() {
        if (rules == null) {
            rules = service.rules();
        }
        return rules;
    }

    /** What was paid, without a sign. */
    public String paid(ReceiptView view) {
        return formats.amount(view.row().amount().negated().value());
    }

    public String href(ReceiptView view) {
        return workspace.hrefOf("RECEIPT", view.row().rowId());
    }

    /** The answer in a sentence. */
    public String said(ReceiptView view) {
        return formats.message(
                "receiptAnswer." + view.answer().kind(),
                view.answer().answeredBy() == null ? "–" : view.answer().answeredBy(),
                formats.time(view.answer().answeredAt()));
    }
}
