package se.samverk.benchmark;

import se.samverk.bookkeeping.stage.CompanyOnStage;
import se.samverk.bookkeeping.transfer.ImportForm;
import se.samverk.bookkeeping.transfer.ImportStart;
import se.samverk.bookkeeping.transfer.SieImportService;
import se.samverk.bookkeeping.transfer.SieImportTask;
import se.samverk.run.Runs;
import se.samverk.shared.Language;
import se.samverk.stage.Database;

/** A company with as many lines in its books as one asks for, which came by SIE files. */
final class BooksOfMany {

    static final int LAST_YEAR = 2026;

    /** So many parts of all vouchers are in the two years before the last one, each. */
    private static final double EARLIER_SHARE = 0.4;

    private static final String WORKER = "benchmark";

    final CompanyOnStage company;

    BooksOfMany(Database database) {
        this.company = new CompanyOnStage(database);
    }

    /** Books of three years. */
    static BooksOfMany lines(Database database, int lines) {
        BooksOfMany books = new BooksOfMany(database);
        int vouchers = lines / SieText.LINES_EACH;
        int earlier = (int) (vouchers * EARLIER_SHARE);
        books.take(SieText.file(LAST_YEAR - 2, earlier));
        books.take(SieText.file(LAST_YEAR - 1, earlier));
        books.take(SieText.file(LAST_YEAR, vouchers - 2 * earlier));
        return books;
    }

    /** Takes a file in as somebody at a page does: a large one is a run. */
    void take(byte[] file) {
        SieImportService service = company.get(SieImportService.class);
        ImportStart start =
                company.ask(() -> service.take(new ImportForm(service.keep("bok.se", file), null, Language.SV, false)));
        if (start.runId() != null) {
            company.get(Runs.class).acquire(start.runId(), WORKER);
            company.get(SieImportTask.class).perform(start.runId(), WORKER);
        }
    }
}
