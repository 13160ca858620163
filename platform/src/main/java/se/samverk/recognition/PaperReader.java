package se.samverk.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what a Swedish receipt or invoice says out of its text, however recognition has left it (K12). It knows nothing but the text. */
public final class PaperReader {

    private static final int MOST_LINES = 400;
    private static final int LONGEST_LINE = 300;
    private static final int NAMED_WITHIN = 12;
    private static final int HEADED_WITHIN = 20;
    private static final int MOST_WORDS_OF_HEADING = 6;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_DIGITS_OF_NAME = 3;
    private static final int OLDEST_YEARS = 8;
    private static final int LONGEST_TERMS_DAYS = 370;
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(AB|HB|KB|Aktiebolag|Handelsbolag|GmbH|Ltd|Limited|Oy|ApS|A/S|AS|SIA|Inc|B\\.?V\\.?|Ek\\.? ?f[öo]r)\\b");

    private final List<TextLine> lines;
    private final Buyer buyer;

    private PaperReader(List<TextLine> lines, Buyer buyer) {
        this.lines = lines;
        this.buyer = buyer;
    }

    /** Always the same of the same text and buyer; of anything that is no receipt, nothing or little. */
    public static ReadPaper read(String text, Buyer buyer) {
        List<TextLine> lines = text.lines()
                .map(line -> line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .map(line -> TextLine.of(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line))
                .toList();
        return new PaperReader(lines, buyer).read();
    }

    private ReadPaper read() {
        SumsInText sums = new SumsInText(lines);
        Optional<NumbersInText.Giro> giro = lines.stream()
                .flatMap(line -> NumbersInText.giro(line.text()).stream())
                .findFirst();
        Guess<BigDecimal> total = total(sums, giro);
        Guess<LocalDate> due = dueOn();
        boolean credit = isCalledCredit() || total != null && total.value().signum() < 0;
        return new ReadPaper(
                total == null ? null : new Guess<>(total.value().abs(), total.sureness()),
                credit,
                datedOn(due),
                due,
                sums.vat(),
                new CurrencyInText(lines).of(total == null ? null : total.value()),
                organisation(),
                first(line -> NumbersInText.vatNumber(line)
                        .filter(number -> !number.contains(owned()))
                        .map(Guess::likely)),
                account(Label.BANKGIRO, NumbersInText::bankgiro, giro),
                account(Label.PLUSGIRO, NumbersInText::plusgiro, Optional.empty()),
                reference(giro),
                number(),
                name());
    }

    /** By a heading near the top: what stands further down tells on what terms things are taken back. */
    private boolean isCalledCredit() {
        return lines.stream()
                .limit(HEADED_WITHIN)
                .anyMatch(line -> Label.RETURN.isAll(line)
                        || line.words().size() <= MOST_WORDS_OF_HEADING
                                && (Label.CREDIT.begins(line) || Label.CREDIT.ends(line)));
    }

    private String owned() {
        return buyer.digits().isEmpty() ? "-" : buyer.digits();
    }

    private static Guess<BigDecimal> total(SumsInText sums, Optional<NumbersInText.Giro> giro) {
        Guess<BigDecimal> read = sums.total();
        return giro.map(form -> new BigDecimal(form.kronor() + "." + form.ore()))
                .filter(amount -> amount.signum() > 0)
                .map(amount ->
                        read == null || read.value().compareTo(amount) != 0 ? Guess.likely(amount) : Guess.sure(amount))
                .orElse(read);
    }

    private <T> Guess<T> first(Function<TextLine, Optional<Guess<T>>> search) {
        return lines.stream()
                .flatMap(line -> search.apply(line).stream())
                .findFirst()
                .orElse(null);
    }

    // Days

    private Guess<LocalDate> dueOn() {
        DaysInText.Found found = labelled(Label.DUE);
        if (found == null) {
            return null;
        }
        boolean doubtful = found.other() != null && !isTooLate(found.other()) && !isTooOld(found.other());
        return doubtful ? Guess.perhaps(found.day()) : Guess.likely(found.day());
    }

    private Guess<LocalDate> datedOn(Guess<LocalDate> due) {
        DaysInText.Found said = labelled(Label.DATED);
        if (said != null && isPast(said.day())) {
            return isDoubtful(said) ? Guess.perhaps(said.day()) : Guess.sure(said.day());
        }
        List<DaysInText.Found> days = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean other = line.has(Label.DUE) || line.has(Label.OTHER_DAY) || i > 0 && isBare(i - 1, Label.DUE);
            if (!other) {
                DaysInText.in(line.text()).stream()
                        .filter(found -> isPast(found.day()))
                        .forEach(days::add);
            }
        }
        days.removeIf(found -> due != null && found.day().equals(due.value()));
        if (days.isEmpty()) {
            return null;
        }
        LocalDate first = days.get(0).day();
        List<DaysInText.Found> same =
                days.stream().filter(found -> found.day().equals(first)).toList();
        // Written otherwise once more it is in no doubt.
        if (same.size() < days.size() || same.stream().allMatch(this::isDoubtful)) {
            return Guess.perhaps(first);
        }
        return days.size() > 1 ? Guess.sure(first) : Guess.likely(first);
    }

    /** Whether the same digits are another day that a paper may be of. */
    private boolean isDoubtful(DaysInText.Found found) {
        return found.other() != null && isPast(found.other());
    }

    private boolean isPast(LocalDate day) {
        return !day.isAfter(buyer.today()) && !isTooOld(day);
    }

    private boolean isTooOld(LocalDate day) {
        return !day.isAfter(buyer.today().minusYears(OLDEST_YEARS));
    }

    private boolean isTooLate(LocalDate day) {
        return !day.isBefore(buyer.today().plusDays(LONGEST_TERMS_DAYS));
    }

    private boolean isBare(int at, Label label) {
        return lines.get(at).has(label) && DaysInText.in(lines.get(at).text()).isEmpty();
    }

    /** The day behind a label, else the one that stands below it; null for none. */
    private DaysInText.Found labelled(Label label) {
        for (int i = 0; i < lines.size(); i++) {
            int end = label.endIn(lines.get(i));
            if (end < 0 || label == Label.DATED && lines.get(i).has(Label.OTHER_DAY)) {
                continue;
            }
            DaysInText.Found day = behind(lines.get(i), end, label).orElse(null);
            if (day == null
                    && i + 1 < lines.size()
                    && DaysInText.in(lines.get(i).text()).isEmpty()) {
                day = below(lines.get(i), lines.get(i + 1), label);
            }
            if (day != null && (label == Label.DATED || !isTooLate(day.day()))) {
                return day;
            }
        }
        return null;
    }

    /** Behind its own label and before another one. */
    private static Optional<DaysInText.Found> behind(TextLine line, int end, Label label) {
        int next = (label == Label.DATED ? Label.DUE : Label.DATED).endIn(line);
        return DaysInText.in(line.text()).stream()
                .filter(found -> found.begin() >= end && (next <= end || found.begin() < next))
                .findFirst();
    }

    /** In a table the days stand below in the order of their labels. */
    private static DaysInText.Found below(TextLine heads, TextLine values, Label label) {
        List<DaysInText.Found> days = DaysInText.in(values.text());
        if (days.isEmpty()) {
            return null;
        }
        int other = (label == Label.DATED ? Label.DUE : Label.DATED).endIn(heads);
        boolean second = other >= 0 && other < label.endIn(heads) && days.size() > 1;
        boolean onlyOther = other >= 0 && days.size() == 1;
        return onlyOther ? null : days.get(second ? 1 : 0);
    }

    // Numbers

    private Guess<String> organisation() {
        Guess<String> said = first(line -> line.has(Label.ORGANISATION) || line.has(Label.VAT_NUMBER)
                ? organisationIn(line).map(Guess::sure)
                : Optional.empty());
        return said != null ? said : first(line -> organisationIn(line).map(Guess::likely));
    }

    private Optional<String> organisationIn(TextLine line) {
        return NumbersInText.organisations(line).stream()
                .filter(digits -> !digits.equals(buyer.digits()))
                .map(NumbersInText::printed)
                .findFirst();
    }

    private Guess<String> account(
            Label label, Function<TextLine, Optional<String>> search, Optional<NumbersInText.Giro> giro) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).has(label)) {
                Optional<String> here = search.apply(lines.get(i));
                Optional<String> found =
                        here.isPresent() || i + 1 == lines.size() ? here : search.apply(lines.get(i + 1));
                if (found.isPresent()) {
                    return Guess.sure(found.get());
                }
            }
        }
        return giro.map(form -> Guess.likely(form.account())).orElse(null);
    }

    private Guess<String> reference(Optional<NumbersInText.Giro> giro) {
        if (giro.isPresent()) {
            return Guess.sure(giro.get().reference());
        }
        Optional<String> found = below(Label.REFERENCE, NumbersInText::reference);
        return found.map(Guess::likely).orElse(null);
    }

    private Guess<String> number() {
        return below(Label.NUMBER, NumbersInText::invoice).map(Guess::likely).orElse(null);
    }

    /** What is found behind a label, else in the line below it. */
    private Optional<String> below(Label label, Function<String, Optional<String>> search) {
        for (int i = 0; i < lines.size(); i++) {
            int end = label.endIn(lines.get(i));
            if (end >= 0) {
                Optional<String> here = search.apply(lines.get(i).text().substring(end));
                Optional<String> found = here.isPresent() || i + 1 == lines.size()
                        ? here
                        : search.apply(lines.get(i + 1).text());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    // Whose it is

    private Guess<String> name() {
        List<TextLine> first = lines.stream()
                .limit(NAMED_WITHIN)
                .filter(line -> line.letters() >= 3 && !isBuyers(line))
                .toList();
        Optional<TextLine> company = first.stream()
                .filter(line -> COMPANY.matcher(line.text()).find())
                .findFirst();
        if (company.isPresent()) {
            return Guess.likely(shown(company.get()));
        }
        return first.stream()
                .filter(line -> !Label.HEADING.begins(line)
                        && MoneyInText.in(line.text()).isEmpty()
                        && DaysInText.in(line.text()).isEmpty()
                        && line.text().chars().filter(Character::isDigit).count() < MOST_DIGITS_OF_NAME)
                .findFirst()
                .map(line -> Guess.perhaps(shown(line)))
                .orElse(null);
    }

    private boolean isBuyers(TextLine line) {
        return buyer.name() != null
                && line.text().toLowerCase(Locale.ROOT).contains(buyer.name().toLowerCase(Locale.ROOT));
    }

    private static String shown(TextLine line) {
        String name =
                line.text().substring(0, Label.HEADING.beginIn(line)).replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d.)]+$", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
