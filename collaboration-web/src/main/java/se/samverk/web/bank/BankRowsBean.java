package se.samverk.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.bookkeeping.bank.BankBooksService;
import se.samverk.bookkeeping.bank.BankTab;
import se.samverk.bookkeeping.bank.BankWork;
import se.samverk.bookkeeping.bank.Certainty;
import se.samverk.bookkeeping.bank.Proposal;
import se.samverk.bookkeeping.bank.ProposalPart;
import se.samverk.bookkeeping.bank.ShownRow;
import se.samverk.bookkeeping.bank.WorkRow;
import se.samverk.shared.Amount;
import se.samverk.web.page.MenuBean;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** The rows of a bank account that wait, with what is proposed for each, and the rest that are sure at once. */
@Named("bankRows")
@RequestScoped
public class BankRowsBean {

    private static final String TAB = "visa";
    private static final String ROW = " ";
    private static final String VERSION = ":";
    private static final Pattern SHOWN = Pattern.compile("([^ :]{1,36}):(\\d{1,9})");

    @Inject
    BankBooksService service;

    @Inject
    MenuBean menu;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Formats formats;

    @Inject
    Notices notices;

    @Inject
    HttpServletRequest request;

    @Inject
    @PathPart(1)
    String id;

    private String accountId;
    private String shown;
    private BankWork work;

    /** The account that the address names, or that of the row that it names. */
    private String accountId() {
        if (accountId == null) {
            accountId = menu.here() == WebPage.BANK_ROW ? service.accountOf(id) : id;
        }
        return accountId;
    }

    public BankWork getWork() {
        if (work == null) {
            work = service.work(accountId(), getTab());
        }
        return work;
    }

    public BankTab[] getTabs() {
        return BankTab.values();
    }

    public BankTab getTab() {
        String asked = request.getParameter(TAB);
        return IntStream.range(0, BankTab.values().length)
                .mapToObj(i -> BankTab.values()[i])
                .filter(tab -> tab.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(BankTab.TODO);
    }

    public String tabHref(BankTab tab) {
        return new Href(workspace.hrefOf("BANK_ROWS", accountId()))
                .with(TAB, tab.name().toLowerCase(Locale.ROOT))
                .toString();
    }

    /** A row with all that may explain it, beside the rows of the same tab. */
    public String rowHref(String rowId) {
        return row(rowId).toString();
    }

    /** The same, to which parameters are added. */
    public Href row(String rowId) {
        return new Href(workspace.hrefOf("BANK_ROW", rowId)).with(TAB, request.getParameter(TAB));
    }

    /** The list of the same tab, without a row. */
    public String getListHref() {
        return new Href(workspace.hrefOf("BANK_ROWS", accountId()))
                .with(TAB, request.getParameter(TAB))
                .toString();
    }

    /** How many of the rows that are shown are sure. */
    public int getSure() {
        return (int) sure().count();
    }

    private Stream<WorkRow> sure() {
        return getWork().rows().stream().filter(row -> row.isOn(BankTab.SURE));
    }

    /** The rows that are sure as they are shown: these are taken, also when others are sure by then. */
    public String getShown() {
        return sure().map(row -> row.id() + VERSION + row.version()).collect(Collectors.joining(ROW));
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    /** Does what is sure of the rows that were shown. */
    public void matchSure() {
        List<ShownRow> rows = SHOWN.matcher(shown == null ? "" : shown)
                .results()
                .map(row -> new ShownRow(row.group(1), Integer.parseInt(row.group(2))))
                .toList();
        notices.sayAndGo(getListHref(), "bank.sureDone", service.matchSure(accountId(), rows));
    }

    /** An amount as people read it; a line for none. */
    public String amount(Amount amount) {
        return amount == null ? "–" : formats.amount(amount.value());
    }

    /** What is proposed for a row, in few words. */
    public String proposed(WorkRow row) {
        return row.proposal().parts().stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(ProposalPart part) {
        Amount amount = part.amount();
        return part.isAccount()
                ? part.name() + " " + amount(amount.value().signum() < 0 ? amount.negated() : amount)
                : part.name();
    }

    /** Why, in a sentence. */
    public String reason(WorkRow row) {
        Proposal proposal = row.proposal();
        return formats.message(
                "bankReason." + proposal.reason(),
                proposal.arguments().stream()
                        .map(argument -> argument instanceof Amount amount ? amount(amount) : argument)
                        .toArray());
    }

    /** How the mark of a row looks. */
    public String mark(WorkRow row) {
        return switch (row.state()) {
            case HELD, TWICE -> "ENDING";
            case DONE -> "ACTIVE";
            case OPEN -> row.proposal().certainty() == Certainty.SURE ? "ACTIVE" : "INVITED";
        };
    }

    /** What the mark of a row says. */
    public String markText(WorkRow row) {
        return switch (row.state()) {
            case HELD -> formats.message("bankMark.HELD");
            case DONE -> formats.message("bankMark.DONE");
            case TWICE -> formats.message("bankMark.TWICE");
            case OPEN -> formats.message("bankMark." + row.proposal().certainty());
        };
    }
}
