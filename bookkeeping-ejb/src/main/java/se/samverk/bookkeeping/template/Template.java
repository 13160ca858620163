package se.samverk.bookkeeping.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
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

        String side() {
            return debit == null ? ".credit" : ".debit";
        }

        boolean isRest() {
            return formulas().anyMatch(Formula::isRest);
        }

        Amount value(Map<String, Amount> amounts) {
            return debit == null ? credit.value(amounts).negated() : debit.value(amounts);
        }
    }

    /**
     * @throws BusinessException at each line, such as {@code lines.1.debit}: FORMULA_NOT_VALID, EITHER_DEBIT_OR_CREDIT, REQUIRED
     *     at the account, ONE_REST; TEMPLATE_WITHOUT_LINES
     */
    static Template of(List<LineForm> typed) {
        Faults faults = new Faults();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                Line line = line("lines." + i, typed.get(i), faults);
                if (line.isRest() && lines.stream().anyMatch(Line::isRest)) {
                    faults.add(BusinessException.at("lines." + i + line.side(), TemplateError.ONE_REST));
                }
                lines.add(line);
            }
        }
        if (lines.size() < FEWEST) {
            faults.add(BusinessException.at("lines", TemplateError.TEMPLATE_WITHOUT_LINES));
        }
        faults.refuse();
        return new Template(lines);
    }

    private static Line line(String field, LineForm typed, Faults faults) {
        String account = PlainText.seen(typed.account());
        if (account.isEmpty()) {
            faults.add(BusinessException.at(field + ".account", CommonError.REQUIRED));
        }
        if (PlainText.seen(typed.debit()).isEmpty()
                == PlainText.seen(typed.credit()).isEmpty()) {
            faults.add(BusinessException.at(field + ".debit", TemplateError.EITHER_DEBIT_OR_CREDIT));
        }
        return new Line(
                account,
                faults.checked(() -> Formula.of(field + ".debit", typed.debit())),
                faults.checked(() -> Formula.of(field + ".credit", typed.credit())));
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
