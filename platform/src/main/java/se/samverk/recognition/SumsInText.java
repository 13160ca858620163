package se.samverk.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was paid and the VAT in it. Each is read where a word says so, and is sure where one follows from the other. */
final class SumsInText {

    private static final List<Integer> RATES = List.of(25, 12, 6);
    private static final Pattern RATE = Pattern.compile("(?<![\\d,.])(25|12|6)(?:[,.]0{1,2})?\\s?%");
    private static final BigDecimal NEAR = new BigDecimal("0.05");
    private static final Pattern DISCOUNT = Pattern.compile("rabatt|discount|prisavdrag", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int OF_TO_PAY = 4;
    private static final int OF_TOTAL = 3;
    private static final int OF_PAYMENT = 1;
    private static final int WITHOUT_DECIMALS = 2;
    private static final int OF_VAT = 3;
    private static final int SURE_FROM = 5;
    private static final int MOST_BELOW = 2;

    private final List<TextLine> lines;
    private final boolean ofVat;
    private final List<ReadVat> vats = new ArrayList<>();
    private final Map<BigDecimal, Integer> totals = new LinkedHashMap<>();

    SumsInText(List<TextLine> lines) {
        this.lines = lines;
        this.ofVat = lines.stream().anyMatch(line -> line.has(Label.VAT));
        readVat();
        readTotals();
    }

    /** VAT by rate; null for none. */
    Guess<List<ReadVat>> vat() {
        List<ReadVat> found = (vats.isEmpty() ? bare() : vats)
                .stream().filter(each -> isPossible(each.rate())).toList();
        if (found.isEmpty()) {
            return null;
        }
        // Of a total that is sure for another reason VAT may be missing.
        boolean agrees = found.size() == vats.size() && total() != null && total().isSure() && isWhole();
        return agrees ? Guess.sure(List.copyOf(found)) : Guess.likely(List.copyOf(found));
    }

    private boolean isWhole() {
        BigDecimal gross = gross();
        return gross == null
                ? vats.size() == 1 && vats.get(0).isAllOf(total().value())
                : isWithin(total().value().abs().subtract(gross).abs(), BigDecimal.ONE);
    }

    /** Whether all that was read of a rate can be VAT of the total, a krona aside. */
    private boolean isPossible(Integer rate) {
        Guess<BigDecimal> total = total();
        if (rate == null || total == null) {
            return true;
        }
        BigDecimal read = vats.stream()
                .filter(each -> rate.equals(each.rate()))
                .map(ReadVat::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return read.compareTo(part(total.value().abs(), rate, 100 + rate).add(BigDecimal.ONE)) <= 0;
    }

    /** All that VAT belongs to; null where one of them does not tell. */
    private BigDecimal gross() {
        return vats.stream().map(ReadVat::gross).reduce(BigDecimal.ZERO, SumsInText::sum);
    }

    /** What was paid, with its sign; null for nothing. */
    Guess<BigDecimal> total() {
        return totals.entrySet().stream()
                .max(Map.Entry.<BigDecimal, Integer>comparingByValue()
                        .thenComparing(best -> best.getKey().abs()))
                .map(best -> new Guess<>(best.getKey(), sureness(best.getValue())))
                .orElseGet(this::largest);
    }

    private static Sureness sureness(int score) {
        return score >= SURE_FROM ? Sureness.SURE : score >= OF_TOTAL ? Sureness.LIKELY : Sureness.PERHAPS;
    }

    private Guess<BigDecimal> largest() {
        return lines.stream()
                .flatMap(line -> MoneyInText.in(line.text()).stream())
                .map(MoneyInText.Found::amount)
                .filter(amount -> amount.signum() > 0)
                .max(Comparator.naturalOrder())
                .map(Guess::perhaps)
                .orElse(null);
    }

    private void readVat() {
        for (TextLine line : lines) {
            if (!ofVat) {
                break;
            }
            if (isNoVat(line)) {
                continue;
            }
            List<BigDecimal> amounts = MoneyInText.in(line.text()).stream()
                    .map(found -> found.amount().abs())
                    .filter(amount -> amount.signum() > 0)
                    .toList();
            Optional<Integer> rate = RATE.matcher(line.text())
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .map(share -> Integer.valueOf(share.replaceAll("\\D.*", "")));
            if (rate.isPresent()) {
                ofRate(line, rate.get(), amounts);
            } else if (amounts.size() >= 3) {
                ofTable(amounts).ifPresent(vats::add);
            }
        }
        countOnce();
    }

    /** A share of what is taken off, or of a sum on the way: what it says comes again in the sums. */
    private static boolean isNoVat(TextLine line) {
        return DISCOUNT.matcher(line.text()).find()
                || line.has(Label.PART) && !line.has(Label.VAT) && !line.has(Label.NET);
    }

    /** Rows of an invoice tell their own VAT, and its end the sum of it: of one rate the sum stays alone. */
    private void countOnce() {
        for (Integer rate : vats.stream().map(ReadVat::rate).distinct().toList()) {
            List<ReadVat> ofRate =
                    vats.stream().filter(each -> each.rate().equals(rate)).toList();
            ReadVat most =
                    ofRate.stream().max(Comparator.comparing(ReadVat::amount)).orElseThrow();
            List<BigDecimal> others = ofRate.stream()
                    .map(ReadVat::amount)
                    .filter(amount -> amount.compareTo(most.amount()) != 0)
                    .toList();
            boolean sum = isNear(others.stream().reduce(BigDecimal.ZERO, BigDecimal::add), most.amount())
                    || isNear(others.stream().distinct().reduce(BigDecimal.ZERO, BigDecimal::add), most.amount());
            if (sum) {
                vats.removeIf(each -> each.rate().equals(rate) && each.amount().compareTo(most.amount()) != 0);
            }
        }
        List<ReadVat> all = List.copyOf(vats);
        vats.clear();
        all.forEach(this::add);
    }

    private void ofRate(TextLine line, int rate, List<BigDecimal> amounts) {
        Optional<ReadVat> follows = following(rate, amounts);
        if (follows.isPresent()) {
            vats.add(follows.get());
        } else if (line.has(Label.VAT) && amounts.size() == 1) {
            vats.add(new ReadVat(rate, amounts.get(0), null));
        }
    }

    /** Of the amounts of a line two of which one is the VAT of the other. */
    private static Optional<ReadVat> following(int rate, List<BigDecimal> amounts) {
        for (BigDecimal vat : amounts) {
            for (BigDecimal other : amounts) {
                if (isNear(part(other, rate, 100), vat)) {
                    return Optional.of(new ReadVat(rate, vat, other));
                }
                if (isNear(part(other, rate, 100 + rate), vat)) {
                    return Optional.of(new ReadVat(rate, vat, other.subtract(vat)));
                }
            }
        }
        return Optional.empty();
    }

    /** A row of a table without signs of per cent: one amount is the sum of two others, and one of these the VAT of the other. */
    private static Optional<ReadVat> ofTable(List<BigDecimal> amounts) {
        BigDecimal first = amounts.get(0);
        for (int rate : RATES) {
            if (first.compareTo(BigDecimal.valueOf(rate)) == 0) {
                // The rate itself, written as an amount.
                Optional<ReadVat> follows = following(rate, amounts.subList(1, amounts.size()));
                if (follows.isPresent()) {
                    return follows;
                }
            }
        }
        for (int rate : RATES) {
            Optional<ReadVat> follows = following(rate, amounts);
            if (follows.isPresent()
                    && amounts.stream()
                            .anyMatch(sum -> isNear(sum, follows.get().gross()))) {
                return follows;
            }
        }
        return Optional.empty();
    }

    private void add(ReadVat read) {
        boolean there = vats.stream()
                .anyMatch(
                        each -> each.rate().equals(read.rate()) && each.amount().compareTo(read.amount()) == 0);
        if (there) {
            return;
        }
        vats.add(read);
    }

    /** VAT without its rate, which follows from the total where it is one rate of all. */
    private List<ReadVat> bare() {
        for (TextLine line : lines) {
            int end = Label.VAT.endIn(line);
            if (end < 0 || line.has(Label.WITH_VAT) || line.has(Label.PART) || line.has(Label.TO_PAY)) {
                continue;
            }
            Optional<BigDecimal> amount = after(line, end).stream().findFirst().map(BigDecimal::abs);
            if (amount.isPresent() && amount.get().signum() > 0) {
                return List.of(new ReadVat(rateOf(amount.get()), amount.get(), null));
            }
        }
        return List.of();
    }

    private Integer rateOf(BigDecimal vat) {
        Guess<BigDecimal> total = total();
        return total == null
                ? null
                : RATES.stream()
                        .filter(rate -> isNear(part(total.value().abs(), rate, 100 + rate), vat))
                        .findFirst()
                        .orElse(null);
    }

    private void readTotals() {
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (isPart(line)) {
                continue;
            }
            int toPay = Label.TO_PAY.endIn(line);
            int total = Label.TOTAL.endIn(line);
            if (toPay >= 0) {
                count(i, toPay, OF_TO_PAY);
            } else if (total >= 0) {
                count(i, total, OF_TOTAL);
            }
        }
        confirm();
    }

    /** Other sums than the one: without VAT, VAT itself, what is given back. */
    private static boolean isPart(TextLine line) {
        if (line.has(Label.TO_PAY)) {
            return false;
        }
        return line.has(Label.PART) || line.has(Label.VAT) && !line.has(Label.WITH_VAT);
    }

    private void confirm() {
        for (TextLine line : lines) {
            if (line.has(Label.PAID) && !line.has(Label.PART)) {
                int end = Label.PAID.endIn(line);
                after(line, end).stream()
                        .filter(totals::containsKey)
                        .findFirst()
                        .ifPresent(paid -> count(paid, OF_PAYMENT));
            }
        }
        BigDecimal gross = gross();
        if (!vats.isEmpty() && gross != null) {
            List.copyOf(totals.keySet()).stream()
                    .filter(total -> isWithin(total.abs().subtract(gross).abs(), BigDecimal.ONE))
                    .forEach(total -> count(total, OF_VAT));
            if (totals.values().stream().noneMatch(score -> score >= OF_TOTAL)) {
                count(gross, OF_VAT);
            }
        }
        ofOneRate();
    }

    /** VAT of one rate of which no base stands there agrees with a total that it is part of. */
    private void ofOneRate() {
        if (vats.size() == 1 && vats.get(0).base() == null) {
            ReadVat only = vats.get(0);
            List.copyOf(totals.keySet()).stream()
                    .filter(total -> isNear(part(total.abs(), only.rate(), 100 + only.rate()), only.amount()))
                    .forEach(total -> count(total, OF_VAT));
        }
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private void count(int at, int end, int score) {
        BigDecimal said = said(at, end);
        if (said != null) {
            count(said, score);
        } else {
            // Recognition loses commas: 373,75 becomes 373075, and something else has to agree.
            MoneyInText.atEnd(lines.get(at).text().substring(end))
                    .forEach(found -> count(found.amount(), score - WITHOUT_DECIMALS));
        }
    }

    private void count(BigDecimal amount, int score) {
        if (amount != null && amount.signum() != 0) {
            totals.merge(amount, score, Integer::sum);
        }
    }

    /** The amount that a label names: the largest behind it, else the only one shortly below; null for none. */
    private BigDecimal said(int at, int end) {
        TextLine line = lines.get(at);
        List<BigDecimal> behind = after(line, end);
        if (!behind.isEmpty()) {
            return behind.stream().max(Comparator.comparing(BigDecimal::abs)).orElseThrow();
        }
        for (int below = at + 1; below <= Math.min(at + MOST_BELOW, lines.size() - 1); below++) {
            List<MoneyInText.Found> found = MoneyInText.in(lines.get(below).text());
            if (found.size() == 1) {
                return found.get(0).amount();
            }
            if (!found.isEmpty()) {
                return null;
            }
        }
        return null;
    }

    private static List<BigDecimal> after(TextLine line, int end) {
        return MoneyInText.in(line.text()).stream()
                .filter(found -> found.begin() >= end - 1)
                .map(MoneyInText.Found::amount)
                .toList();
    }

    private static BigDecimal part(BigDecimal of, int share, int whole) {
        return of.multiply(BigDecimal.valueOf(share)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return isWithin(one.subtract(other).abs(), NEAR);
    }

    private static boolean isWithin(BigDecimal difference, BigDecimal most) {
        return difference.compareTo(most) < 0;
    }
}
