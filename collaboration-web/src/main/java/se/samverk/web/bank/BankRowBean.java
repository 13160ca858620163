package se.samverk.web.bank;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bank.BankRowState;
import se.samverk.bookkeeping.bank.BankBooksService;
import se.samverk.bookkeeping.bank.MatchForm;
import se.samverk.bookkeeping.bank.ProposalPart;
import se.samverk.bookkeeping.bank.RowView;
import se.samverk.bookkeeping.bank.WorkRow;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.ledger.AccountView;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.receipt.ProposedPaper;
import se.samverk.receipt.ReceiptService;
import se.samverk.receipt.ReceiptView;
import se.samverk.shared.Amount;
import se.samverk.shared.ErrorTexts;
import se.samverk.shared.Keyset;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.CellFaults;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** One row of the bank: what is proposed can be taken as it is, or changed; then comes the next. */
@Named("bankRow")
@ViewScoped
public class BankRowBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ALL = "alla";
    private static final int MOST_ITEMS = 15;
    private static final int MOST_ENTRIES = 8;
    private static final int LINES = 3;

    @Inject
    transient BankBooksService service;

    @Inject
    transient AccountService accounts;

    @Inject
    transient DocumentService documents;

    @Inject
    transient ReceiptService receipts;

    @Inject
    transient BankRowsBean list;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    @Inject
    transient LocaleBean locale;

    @Inject
    transient HttpServletRequest request;

    @Inject
    @PathPart(1)
    String id;

    private transient RowView view;
    private transient Optional<ReceiptView> receipt;
    private final ArrayList<BankPartFields> items = new ArrayList<>();
    private final ArrayList<BankPartFields> entries = new ArrayList<>();
    private final ArrayList<BankAccountFields> lines = new ArrayList<>();
    private String description;
    private String paper;
    private String reason;
    private int version;
    private final CellFaults faults = new CellFaults();

    @PostConstruct
    void load() {
        RowView row = getView();
        boolean in = row.row().isIn();
        version = row.row().version();
        reason = row.row().perhapsId() == null ? null : formats.message("bank.twiceSame");
        Set<String> proposed =
                row.row().proposal().parts().stream().map(ProposalPart::id).collect(Collectors.toSet());
        ShownParts.of(
                        row.items(),
                        most(MOST_ITEMS),
                        item -> proposed.contains(item.item().id()))
                .stream()
                .map(item -> BankPartFields.of(item, in))
                .forEach(items::add);
        ShownParts.of(row.entries(), most(MOST_ENTRIES), entry -> proposed.contains(entry.id())).stream()
                .map(entry -> BankPartFields.of(entry, in))
                .forEach(entries::add);
        row.row().proposal().parts().forEach(part -> propose(part, in));
        while (lines.size() < LINES) {
            lines.add(new BankAccountFields(null, null));
        }
        paper = proposedPaper().map(ProposedPaper::documentId).orElse(null);
    }

    /** What waits and most likely is the receipt of the row (K34). */
    private Optional<ProposedPaper> proposedPaper() {
        return Optional.ofNullable(getReceipt()).map(ReceiptView::proposed);
    }

    /** Whether the document that is chosen was proposed. */
    public boolean isPaperProposed() {
        return proposedPaper()
                .filter(proposed -> proposed.documentId().equals(paper))
                .isPresent();
    }

    private int most(int looked) {
        return request.getParameter(ALL) == null ? looked : Integer.MAX_VALUE;
    }

    /** Whether there are items and entries that are not shown. */
    public boolean isMore() {
        return items.size() < getView().items().size()
                || entries.size() < getView().entries().size();
    }

    /** The row with all items and entries. */
    public String getAllHref() {
        return list.row(id).with(ALL, "1").toString();
    }

    /** Whether entries explain it, or a part of it. */
    public boolean isMatched() {
        return !getView().matches().isEmpty();
    }

    private void propose(ProposalPart part, boolean in) {
        Amount amount = in ? part.amount() : part.amount().negated();
        if (part.isAccount()) {
            lines.add(new BankAccountFields(part.id(), BankPartFields.typed(amount)));
        } else {
            find(part.isEntry() ? entries : items, part.id()).propose(amount);
        }
    }

    private static BankPartFields find(List<BankPartFields> parts, String partId) {
        return parts.stream()
                .filter(part -> part.getId().equals(partId))
                .findFirst()
                .orElseThrow();
    }

    public RowView getView() {
        if (view == null) {
            view = service.row(id);
        }
        return view;
    }

    /** What is missing, or was answered, of its receipt; null where there is nothing to tell. */
    public ReceiptView getReceipt() {
        if (receipt == null) {
            receipt = receipts.find(id).filter(found -> found.isMissing() || found.answer() != null);
        }
        return receipt.orElse(null);
    }

    public boolean isDone() {
        return !BankRowState.WAITING.contains(getView().row().state());
    }

    /** Whether it is the same as another row, and counts for nothing. */
    public boolean isTwice() {
        return getView().row().state() == BankRowState.TWICE;
    }

    public boolean isHeld() {
        return getView().row().state() == BankRowState.HELD;
    }

    /** What is left of the row, as it is typed. */
    public String getLeft() {
        Amount rest = getView().row().rest();
        return (getView().row().isIn() ? rest : rest.negated()).toString();
    }

    /** Posts and matches what is chosen, and leads to the next row. */
    public void match() {
        MatchForm form = new MatchForm(
                chosen(entries).map(BankPartFields::entry).toList(),
                chosen(items).map(BankPartFields::item).toList(),
                lines.stream().map(BankAccountFields::part).toList(),
                description,
                paper == null ? List.of() : List.of(paper));
        faults.told(
                () -> {
                    service.match(id, form, version);
                    return null;
                },
                refused -> ErrorTexts.of(refused, locale.current(), false));
        next("bank.matched");
    }

    private static Stream<BankPartFields> chosen(List<BankPartFields> parts) {
        return parts.stream().filter(BankPartFields::isChosen);
    }

    /** What is wrong with a field of a line; null for nothing. */
    public String lineFault(int at, String field) {
        return faults.of("accounts", at, field);
    }

    /** What is wrong with the amount that an item takes; null for nothing. */
    public String itemFault(int at) {
        return partFault("items", items, at);
    }

    /** What is wrong with the amount that an entry takes; null for nothing. */
    public String entryFault(int at) {
        return partFault("entries", entries, at);
    }

    /** Only those that are chosen are sent, and told by their place among themselves. */
    private String partFault(String list, List<BankPartFields> parts, int at) {
        return parts.get(at).isChosen()
                ? faults.of(list, (int) chosen(parts.subList(0, at)).count(), "amount")
                : null;
    }

    public void hold() {
        service.hold(id, reason, version);
        next("bank.held");
    }

    public void toldTwice() {
        service.toldTwice(id, reason, version);
        next("bank.toldTwice");
    }

    public void resume() {
        service.resume(id);
        notices.sayAndGo(list.rowHref(id), "bank.resumed");
    }

    public void undo() {
        service.undo(id, version);
        notices.sayAndGo(list.rowHref(id), "bank.undone");
    }

    /** The row after this one in the list, or the list itself at its end. */
    private void next(String said) {
        List<WorkRow> rows = list.getWork().rows();
        String following = rows.stream()
                .filter(row -> !row.id().equals(id) && row.state() == BankRowState.OPEN)
                .filter(row -> isAfter(row, getView().row()))
                .findFirst()
                .map(row -> list.rowHref(row.id()))
                .orElse(list.getListHref());
        notices.sayAndGo(following, said, getView().row().text());
    }

    /** The latest booked comes first. */
    private static boolean isAfter(WorkRow row, WorkRow other) {
        int days = row.day().compareTo(other.day());
        return days < 0 || days == 0 && row.id().compareTo(other.id()) < 0;
    }

    /** The accounts of the chart, to choose from while one types. */
    public List<AccountView> getChart() {
        return accounts.list().stream().filter(AccountView::active).toList();
    }

    /** Documents that wait, on one of which the entry can stand; the one that is proposed first. */
    public List<DocumentRow> getWaiting() {
        String proposed = proposedPaper().map(ProposedPaper::documentId).orElse("");
        Stream<DocumentRow> first = proposed.isEmpty()
                ? Stream.empty()
                : Stream.of(documents.view(proposed).row());
        Stream<DocumentRow> latest =
                documents.page(new DocumentQuery(DocumentState.WAITING, null), Keyset.FIRST).rows().stream()
                        .filter(row -> !row.id().equals(proposed));
        return Stream.concat(first, latest).toList();
    }

    public List<BankPartFields> getItems() {
        return items;
    }

    public List<BankPartFields> getEntries() {
        return entries;
    }

    public List<BankAccountFields> getLines() {
        return lines;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
