package se.samverk.bookkeeping.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.ledger.Account;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.bookkeeping.ledger.VatReturns;
import se.samverk.bookkeeping.ledger.VatReturns.AccountSum;
import se.samverk.bookkeeping.vat.VatBox;
import se.samverk.bookkeeping.vat.VatFigures;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/** Tells what a return would be. */
@ApplicationScoped
class VatPreviews {

    @Inject
    Clock clock;

    @Inject
    Accounts accounts;

    @Inject
    VatReturns books;

    @Inject
    VatCalendars calendars;

    @Inject
    VatReturnFinder returns;

    /**
     * @throws BusinessException NOT_FOUND where there are no books; NO_VAT_PERIOD
     */
    VatPreview of(String companyId, VatPeriod period) {
        VatCalendar calendar = calendars.of(companyId);
        if (!calendar.has(period)) {
            throw BusinessException.at("period", FilingError.NO_VAT_PERIOD);
        }
        List<AccountSum> sums = books.sums(companyId, period.firstMonth(), period.lastMonth());
        VatFigures figures = VatReturns.figures(sums);
        return new VatPreview(
                period.firstMonth(),
                period.lastMonth(),
                calendar.due(period),
                Time.today(clock).isAfter(period.to()),
                standing(companyId, period),
                VatChecks.of(figures, ledger(companyId, period, sums)),
                boxes(companyId, sums, filed(companyId, calendar.before(period))),
                new Amount(figures.rounding()));
    }

    /** What looks wrong in a month, whatever period it is filed in. */
    List<VatWarning> warnings(String companyId, YearMonth month) {
        VatPeriod period = VatPeriod.of(month, month);
        List<AccountSum> sums = books.sums(companyId, month, month);
        return VatChecks.of(VatReturns.figures(sums), ledger(companyId, period, sums));
    }

    private String standing(String companyId, VatPeriod period) {
        return returns.standing(companyId, period).stream()
                .reduce((earlier, later) -> later)
                .map(VatReturn::id)
                .orElse(null);
    }

    private VatChecks.Ledger ledger(String companyId, VatPeriod period, List<AccountSum> sums) {
        return new VatChecks.Ledger(
                books.withoutBox(companyId, period.firstMonth(), period.lastMonth()),
                books.held(companyId, VatChecks.DORMANT, period.lastMonth()),
                sums.stream().collect(Collectors.toMap(AccountSum::account, sum -> new Amount(sum.amount()))));
    }

    /** What was filed for a period, or would be. */
    private Map<VatBox, Long> filed(String companyId, VatPeriod period) {
        return returns.standing(companyId, period).stream()
                .filter(version -> version.period().equals(period))
                .reduce((earlier, later) -> later)
                .map(returns::filed)
                .orElseGet(() -> books.figures(companyId, period.firstMonth(), period.lastMonth())
                        .filed());
    }

    private List<VatPreview.Box> boxes(String companyId, List<AccountSum> sums, Map<VatBox, Long> before) {
        Map<String, String> names =
                accounts.list(companyId).stream().collect(Collectors.toMap(Account::number, Account::name));
        Map<VatBox, List<VatPreview.Part>> parts = sums.stream()
                .collect(Collectors.groupingBy(AccountSum::box, Collectors.mapping(part(names), Collectors.toList())));
        VatFigures figures = VatReturns.figures(sums);
        return Stream.of(VatBox.values())
                .filter(box -> box == VatBox.TO_PAY || parts.containsKey(box) || before.containsKey(box))
                .sorted(VatPreviews.byNumber())
                .map(box -> new VatPreview.Box(
                        box.number(),
                        new Amount(figures.exact(box)),
                        figures.filed(box),
                        before.getOrDefault(box, 0L),
                        parts.getOrDefault(box, List.of())))
                .toList();
    }

    private static Function<AccountSum, VatPreview.Part> part(Map<String, String> names) {
        return sum -> new VatPreview.Part(sum.account(), names.get(sum.account()), new Amount(sum.inBox()));
    }

    /** As on the form, with what is to pay at the end. */
    static Comparator<VatBox> byNumber() {
        return Comparator.comparing((VatBox box) -> box == VatBox.TO_PAY).thenComparing(VatBox::number);
    }
}
