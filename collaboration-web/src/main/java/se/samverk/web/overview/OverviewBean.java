package se.samverk.web.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import se.samverk.catalogue.Catalogue;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.overview.Coming;
import se.samverk.overview.InvitationFigures;
import se.samverk.overview.InvitationFigures.Outcome;
import se.samverk.overview.OverviewService;
import se.samverk.overview.RenewalFigures;
import se.samverk.overview.Waiting;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Picture;
import se.samverk.web.shell.Picture.Bar;
import se.samverk.web.shell.Picture.Series;

/** The bureau's start page: each part is read when the page comes to it, once. */
@Named("overview")
@RequestScoped
public class OverviewBean {

    private static final List<Series> STATES = List.of(
            new Series("status.ACTIVE", "good"),
            new Series("status.AGREED", "quiet"),
            new Series("status.INVITED", "wait"),
            new Series("status.ENDING", "ending"));
    private static final List<Series> OUTCOMES = List.of(
            new Series("answered.ACCEPTED", "good"),
            new Series("answered.WAITING", "wait"),
            new Series("answered.DECLINED", "danger"),
            new Series("answered.EXPIRED", "ending"),
            new Series("answered.REVOKED", "quiet"));
    private static final List<Series> DUE =
            List.of(new Series("overview.renewal", "good"), new Series("overview.end", "ending"));

    @Inject
    OverviewService service;

    @Inject
    ClientListService clients;

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    private Waiting waiting;
    private List<Coming> coming;
    private Long moreComing;
    private InvitationFigures figures;
    private Picture services;
    private Picture renewals;
    private Boolean withoutClients;

    /** Whether the bureau has nothing to show yet. */
    public boolean isWithoutClients() {
        if (withoutClients == null) {
            withoutClients = clients.count(ClientQuery.ALL) == 0;
        }
        return withoutClients;
    }

    public Waiting getWaiting() {
        if (waiting == null) {
            waiting = service.waiting();
        }
        return waiting;
    }

    public List<Coming> getComing() {
        if (coming == null) {
            coming = service.coming();
        }
        return coming;
    }

    /** How many more there are than the list shows. */
    public long getMoreComing() {
        if (moreComing == null) {
            moreComing = service.countComing() - getComing().size();
        }
        return moreComing;
    }

    public String comingIcon(Coming row) {
        return switch (row.kind()) {
            case RENEWAL -> "pi-refresh";
            case END -> "pi-calendar-times";
            case LEAVING -> "pi-sync";
            case BEGINNING -> "pi-play";
        };
    }

    public String comingText(Coming row) {
        String name = formats.text(catalogue.agreed(row.serviceCode()).name());
        if (row.newTerms() != null) {
            return formats.message(
                    "overview.renewsChanged",
                    row.clientName(),
                    name,
                    formats.price(row.newTerms().priceOre(), row.newTerms().periodMonths()),
                    formats.message("recipient." + row.newTerms().invoiceRecipient()));
        }
        String key = switch (row.kind()) {
            case RENEWAL -> "overview.renews";
            case END -> "overview.ends";
            case LEAVING -> "overview.leaves";
            case BEGINNING -> "overview.begins";
        };
        return formats.message(key, row.clientName(), name);
    }

    /** Acceptance and time to answer, and the months behind them. */
    public InvitationFigures getFigures() {
        if (figures == null) {
            figures = service.invitations();
        }
        return figures;
    }

    public Picture getServices() {
        if (services == null) {
            services = new Picture(
                    "rows",
                    "collaboration.service",
                    STATES,
                    service.services().stream()
                            .map(row -> bar(
                                    formats.text(
                                            catalogue.agreed(row.serviceCode()).name()),
                                    row.active(),
                                    row.agreed(),
                                    row.invited(),
                                    row.ending()))
                            .toList());
        }
        return services;
    }

    private static Bar bar(String name, Long... numbers) {
        return new Bar(name, null, name, List.of(numbers));
    }

    private Bar month(YearMonth month, YearMonth first, List<Long> numbers) {
        return new Bar(formats.month(month), Picture.yearAt(month, first), month.toString(), numbers);
    }

    public Picture getInvitations() {
        return new Picture(
                "columns",
                "overview.month",
                OUTCOMES,
                getFigures().months().stream()
                        .map(month -> month(
                                month.month(),
                                getFigures().months().get(0).month(),
                                List.of(
                                        month.count(Outcome.ACCEPTED),
                                        month.count(Outcome.WAITING),
                                        month.count(Outcome.DECLINED),
                                        month.count(Outcome.EXPIRED),
                                        month.count(Outcome.REVOKED))))
                        .toList());
    }

    public Picture getRenewals() {
        if (renewals == null) {
            List<RenewalFigures> due = service.renewals();
            renewals = new Picture(
                    "columns",
                    "overview.month",
                    DUE,
                    due.stream()
                            .map(month -> month(
                                    month.month(), due.get(0).month(), List.of(month.renewals(), month.endings())))
                            .toList());
        }
        return renewals;
    }
}
