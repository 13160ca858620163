package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samverk.bookkeeping.filing.VatReturnRow;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.bookkeeping.report.ReportService;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.shared.Amount;
import se.samverk.shared.Time;
import se.samverk.web.shell.Formats;

/** What the overview of the books draws: how much money there is, and the VAT period by period. */
@Named("booksPictures")
@RequestScoped
public class BooksPicturesBean {

    private static final int PERIODS = 6;

    @Inject
    ReportService reports;

    @Inject
    VatReturnService returns;

    @Inject
    Formats formats;

    @Inject
    Clock clock;

    private BarPicture liquidity;
    private BarPicture vat;

    /** What was in cash and on the bank at the end of each of the last twelve months. */
    public BarPicture getLiquidity() {
        if (liquidity == null) {
            YearMonth now = YearMonth.from(Time.today(clock));
            liquidity = BarPicture.of(reports.trend(now).months().stream()
                    .map(month -> new BarPicture.Value(
                            formats.month(month.month()), month.month().toString(), month.liquidity()))
                    .toList());
        }
        return liquidity;
    }

    /** The VAT to pay of the last periods: of those that have no return yet what it would be so far. */
    public BarPicture getVat() {
        if (vat == null) {
            List<VatReturnRow> latest =
                    new ArrayList<>(returns.list().stream().limit(PERIODS).toList());
            Collections.reverse(latest);
            vat = BarPicture.of(latest.stream().map(this::value).toList());
        }
        return vat;
    }

    private BarPicture.Value value(VatReturnRow row) {
        long toPay = row.toPay() != null
                ? row.toPay()
                : returns.preview(VatPeriod.of(row.first(), row.last())).toPay();
        return new BarPicture.Value(
                formats.month(row.last()), PeriodWords.text(row.first(), row.last()), Amount.of(Long.toString(toPay)));
    }
}
