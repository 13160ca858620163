package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import se.samverk.bookkeeping.filing.EcSales;
import se.samverk.bookkeeping.filing.EcSalesContact;
import se.samverk.bookkeeping.filing.EcSalesService;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.Time;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Choice;
import se.samverk.web.workspace.WorkspaceBean;

/** The EC sales list of the month or quarter that the address names, and its file. */
@Named("ecSales")
@ViewScoped
public class EcSalesBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_QUARTER = 3;

    @Inject
    transient EcSalesService service;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient Clock clock;

    @Inject
    @PathPart(1)
    String period;

    private transient EcSales view;
    private String contactName;
    private String phone;

    @PostConstruct
    void load() {
        contactName = currentCaller.get().name();
    }

    private VatPeriod asked() {
        return PeriodWords.period(period);
    }

    public EcSales getView() {
        if (view == null) {
            view = service.list(asked());
        }
        return view;
    }

    public String getPeriod() {
        return PeriodWords.text(getView().first(), getView().last());
    }

    /** The months and the quarters that may be asked for, the latest first. */
    public List<Choice> getPeriods() {
        LocalDate today = Time.today(clock);
        Stream<VatPeriod> months =
                Stream.iterate(today, day -> day.minusMonths(1)).limit(MONTHS).map(VatPeriod::month);
        Stream<VatPeriod> quarters = Stream.iterate(today, day -> day.minusMonths(MONTHS_OF_QUARTER))
                .limit(QUARTERS)
                .map(VatPeriod::quarter);
        return Stream.concat(months, quarters)
                .map(each -> new Choice(
                        workspace.hrefOf("EC_SALES", PeriodWords.address(each.firstMonth(), each.lastMonth())),
                        PeriodWords.text(each.firstMonth(), each.lastMonth()),
                        each.equals(asked())))
                .toList();
    }

    public Long total(String column) {
        return getView().rows().stream()
                .map(row -> switch (column) {
                    case "goods" -> row.goods();
                    case "triangular" -> row.triangular();
                    default -> row.services();
                })
                .mapToLong(amount -> amount == null ? 0 : amount)
                .sum();
    }

    /** Sends the file to whoever has filled in the contact. */
    public void send() throws IOException {
        VatReturnService.File file = service.file(asked(), new EcSalesContact(contactName, phone));
        Faces.sendFile(file.content(), file.name(), true);
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = contactName;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
