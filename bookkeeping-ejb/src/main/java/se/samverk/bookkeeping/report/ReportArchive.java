package se.samverk.bookkeeping.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.YearMonth;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.report.ReportFiles.Order;
import se.samverk.shared.LocalText;
import se.samverk.table.TableFormat;

/** The reports of each fiscal year: as PDF, those that are too long for one as a table (B16–B18, K9). */
@ApplicationScoped
public class ReportArchive implements ArchivePart {

    @Inject
    FiscalYears years;

    @Inject
    ReportFiles files;

    @Inject
    ReportRows rows;

    @Override
    public String folder() {
        return "rapporter";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Resultat, balans, saldon, huvudbok och grundbok för varje räkenskapsår, som PDF eller, när de är långa, som CSV.",
                "Result, balance, trial balance, general ledger and journal of each fiscal year, as PDF or, when they are long, as"
                        + " CSV.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        for (FiscalYear year : years.list(target.companyId())) {
            ReportMonths months = new ReportMonths(YearMonth.from(year.startsOn()), YearMonth.from(year.endsOn()));
            for (Report report : Report.values()) {
                write(target, report, months);
            }
        }
    }

    private void write(ArchiveFolder target, Report report, ReportMonths months) throws IOException {
        Order pdf = new Order(report, months, TableFormat.PDF, target.language());
        Order order = rows.count(target.companyId(), pdf) > TableFormat.PDF.mostRows()
                ? new Order(report, months, TableFormat.CSV, target.language())
                : pdf;
        target.file(files.name(order), file -> files.write(target.companyId(), order, file));
    }
}
