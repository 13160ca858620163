package se.samverk.bookkeeping.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/** The lines of a template, checked (B28). */
record Template(List<Line> lines) {

    private static final int FEWEST = 2;

    /** A line: of debit and credit one is null. */
    record Line(String account, Formula debit, Formula credit) {

        Stream<Formula> formulas() {
            return Stream.of(debit, credit).filter(formula -> formula != null);
        }

        boolean isRest() {
            return formulas().anyMatch(Formula::isRest);
        }

        Amount value(Map<String, Amount> amounts) {
            return debit == null ? credit.value(amounts).negated() : debit.value(amounts);
        }
    }

    /**
     * @throws BusinessException FORMULA_NOT_VALID at each formula, such as {@code lines.1.debit}; TEMPLATE_WITHOUT_LINES
     */
    static Template of(List<LineForm> typed) {
        Faults faults = new Faults();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                lines.add(line("lines." + i, typed.get(i), faults));
            }
        }
        if (lines.size() < FEWEST) {
            faults.add(BusinessException.at("lines", TemplateError.TEMPLATE_WITHOUT_LINES));
        }
        faults.refuse();
        return new Template(lines);
    }

    private static Line line(String field, LineForm typed, Faults faults) {
        Formula debit = faults.checked(() -> Formula.of(field + ".debit", typed.debit()));
        Formula credit = faults.checked(() -> Formula.of(field + ".credit", typed.credit()));
        if (faults.found().isEmpty() && (debit == null) == (credit == null)) {
            faults.add(BusinessException.at(
                    field + ".debit", TemplateError.FORMULA_NOT_VALID, PlainText.seen(typed.debit())));
        }
        return new Line(PlainText.seen(typed.account()), debit, credit);
    }

    /** The names of the amounts that it follows from. */
    List<String> amounts() {
        TreeSet<String> names = new TreeSet<>();
        lines.stream().flatMap(Line::formulas).map(Formula::names).forEach(names::addAll);
        return List.copyOf(names);
    }

    /** The amount of each line, debit positive: the rest is what makes them come to zero. */
    List<Amount> values(Map<String, Amount> amounts) {
        Amount others = Amount.sum(lines.stream()
                .filter(line -> !line.isRest())
                .map(line -> line.value(amounts))
                .toList());
        return lines.stream()
                .map(line -> line.isRest() ? others.negated() : line.value(amounts))
                .toList();
    }
}
