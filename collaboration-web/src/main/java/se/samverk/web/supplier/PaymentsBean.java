package se.samverk.web.supplier;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samverk.bookkeeping.payment.BatchForm;
import se.samverk.bookkeeping.payment.BatchRow;
import se.samverk.bookkeeping.payment.PayableRow;
import se.samverk.bookkeeping.payment.PaymentBatchService;
import se.samverk.shared.Time;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** What can be paid, of which a list is made, and the lists that there are. */
@Named("payments")
@ViewScoped
public class PaymentsBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS_AHEAD = 7;

    @Inject
    transient PaymentBatchService service;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    transient Clock clock;

    private transient List<PayableRow> payable;
    private List<String> chosen = new ArrayList<>();
    private String iban;
    private LocalDate payOn;

    /** What falls due within a week is chosen from the start. */
    @PostConstruct
    void load() {
        iban = service.lastIban();
        LocalDate soon = Time.today(clock).plusDays(DAYS_AHEAD);
        getPayable().stream()
                .filter(row -> row.payee() != null && !row.invoice().dueOn().isAfter(soon))
                .forEach(row -> chosen.add(row.invoice().id()));
    }

    public List<PayableRow> getPayable() {
        if (payable == null) {
            payable = service.payable();
        }
        return payable;
    }

    public boolean overdue(PayableRow row) {
        return row.invoice().dueOn().isBefore(Time.today(clock));
    }

    public BigDecimal getTotal() {
        return getPayable().stream().map(row -> row.invoice().open()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<BatchRow> getBatches() {
        return service.list();
    }

    public void propose() {
        String batch = service.propose(new BatchForm(iban, payOn, chosen));
        notices.sayAndGo(workspace.hrefOf("PAYMENT", batch), "payment.proposed");
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = new ArrayList<>(chosen);
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public LocalDate getPayOn() {
        return payOn;
    }

    public void setPayOn(LocalDate payOn) {
        this.payOn = payOn;
    }
}
