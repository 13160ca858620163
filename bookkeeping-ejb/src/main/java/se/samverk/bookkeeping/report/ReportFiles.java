package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import se.samverk.company.Companies;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.shared.Time;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.table.TableHead;

/** Writes reports as files. */
@ApplicationScoped
class ReportFiles {

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    ReportRows rows;

    /** Which report of which months, as what, for whom. */
    record Order(Report report, ReportMonths months, TableFormat format, Language language) {}

    /**
     * @throws BusinessException at the month: NO_FISCAL_YEAR; at the format: REPORT_TOO_LONG
     */
    ReportFile make(String companyId, Order order) {
        int most = order.format().mostRows();
        if (rows.count(companyId, order) > most) {
            throw BusinessException.at("format", ReportError.REPORT_TOO_LONG, most);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(companyId, order, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ReportFile(name(order), order.format().mediaType(), bytes.toByteArray());
    }

    /** What a file is called. */
    String name(Order order) {
        return ReportTexts.of("file." + order.report(), order.language())
                + "-" + order.months().first() + "-" + order.months().last() + "."
                + order.format().extension();
    }

    /** Writes a report, however long it is. */
    void write(String companyId, Order order, OutputStream target) throws IOException {
        try (TableFile table = order.format().open(target, head(companyId, order))) {
            rows.write(companyId, order, table);
        }
    }

    private TableHead head(String companyId, Order order) {
        Language language = order.language();
        return new TableHead(
                ReportTexts.of("title." + order.report(), language),
                ReportTexts.of(
                        "subtitle",
                        language,
                        companies.get(companyId).name(),
                        order.months().first().toString(),
                        order.months().last().toString(),
                        Time.today(clock).toString()),
                rows.columns(companyId, order).stream()
                        .map(column -> ReportTexts.of("column." + column, language))
                        .toList(),
                language);
    }
}
