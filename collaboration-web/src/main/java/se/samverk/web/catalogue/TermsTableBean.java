package se.samverk.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.ChangeEffect;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.Terms;
import se.samverk.shared.Kronor;
import se.samverk.web.shell.Formats;

/** What a change of settings does, side by side: what holds now, what will hold, and from when. */
@Named("termsTable")
@RequestScoped
public class TermsTableBean {

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    /**
     * A table of terms.
     *
     * @param columns the headings, in time
     */
    public record Table(List<String> columns, List<Row> rows) {}

    /** One setting through time. */
    public record Row(String label, List<Cell> cells) {
        boolean isChanged() {
            return cells.stream().anyMatch(Cell::changed);
        }
    }

    /**
     * @param changed whether it is another than what holds before
     */
    public record Cell(String text, boolean changed) {}

    /** What somebody is about to confirm. */
    public Table ofEffect(CollaborationView view, ChangeEffect effect) {
        String atOnce = effect.needsApproval() ? "change.fromApproval" : "change.fromToday";
        return table(view, effect.atOnce(), formats.message(atOnce), effect.atRenewal(), effect.renewal());
    }

    /** What waits. */
    public Table ofPending(CollaborationView view) {
        CollaborationView.PendingChange change = view.pending();
        return table(
                view,
                change.atOnce(),
                formats.message("change.fromApproval"),
                change.atRenewal(),
                change.awaitingApproval() ? view.renewsOn() : change.takesEffectOn());
    }

    private Table table(CollaborationView view, Terms atOnce, String atOnceHeading, Terms atRenewal, Object renewal) {
        List<String> columns = new ArrayList<>(List.of(formats.message("change.now")));
        if (atOnce != null) {
            columns.add(atOnceHeading);
        }
        if (atRenewal != null) {
            columns.add(formats.message("change.from", renewal));
        }
        List<Terms> stages = Stream.of(view.terms(), atOnce, atRenewal)
                .filter(Objects::nonNull)
                .toList();
        Row variant = row("field.variant", stages, t -> variant(view, t));
        Row period = row("field.months", stages, this::period);
        Row payer = row("field.recipient", stages, t -> payer(view, t));
        Row price = priced(row("change.priceWithoutVat", stages, this::price), stages);
        return new Table(
                columns,
                Stream.of(variant, period, payer, price)
                        // Who pays what is told even when it stays as it is.
                        .filter(row -> row.isChanged() || row == payer || row == price)
                        .toList());
    }

    private Row row(String key, List<Terms> stages, Function<Terms, String> text) {
        List<Cell> cells = new ArrayList<>();
        String before = null;
        for (int i = 0; i < stages.size(); i++) {
            String now = text.apply(stages.get(i));
            cells.add(new Cell(now, i > 0 && !now.equals(before)));
            before = now;
        }
        return new Row(formats.message(key), cells);
    }

    /** Says beside each new price what it makes in a month. */
    private Row priced(Row prices, List<Terms> stages) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Cell cell = prices.cells().get(i);
            long more = i == 0 ? 0 : perMonth(stages.get(i)) - perMonth(stages.get(i - 1));
            cells.add(more == 0 ? cell : new Cell(cell.text() + ", " + difference(more), cell.changed()));
        }
        return new Row(prices.label(), cells);
    }

    private static long perMonth(Terms terms) {
        return Kronor.perMonth(terms.priceOre(), terms.periodMonths());
    }

    private String difference(long ore) {
        return formats.message(ore > 0 ? "change.difference" : "change.differenceLess", formats.kronor(Math.abs(ore)));
    }

    private String variant(CollaborationView view, Terms terms) {
        return formats.text(catalogue
                .agreed(view.serviceCode())
                .agreedVariant(terms.variantCode())
                .name());
    }

    private String period(Terms terms) {
        return formats.message("period." + terms.periodMonths());
    }

    private static String payer(CollaborationView view, Terms terms) {
        return terms.invoiceRecipient() == InvoiceRecipient.BUREAU ? view.bureauName() : view.clientName();
    }

    private String price(Terms terms) {
        return formats.price(terms.priceOre(), terms.periodMonths());
    }
}
