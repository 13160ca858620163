package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import se.samverk.archive.ArchiveFolder;
import se.samverk.archive.ArchivePart;
import se.samverk.bookkeeping.ledger.FiscalYear;
import se.samverk.bookkeeping.ledger.FiscalYears;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.shared.LocalText;

/** Each year of a company's books as a SIE file (B15, K9). */
@ApplicationScoped
public class SieArchive implements ArchivePart {

    /** Who takes the file: the company, by this system. */
    private static final String WRITER = "Samverk";

    @Inject
    FiscalYears years;

    @Inject
    SieExports exports;

    @Override
    public String folder() {
        return "sie";
    }

    @Override
    public LocalText contents() {
        return new LocalText(
                "Bokföringen som SIE 4, en fil för varje räkenskapsår, som andra bokföringsprogram läser in.",
                "The books as SIE 4, a file for each fiscal year, which other bookkeeping programs take in.");
    }

    @Override
    public void write(ArchiveFolder target) throws IOException {
        Keeper keeper = new Keeper(target.companyId(), null);
        for (FiscalYear year : years.list(target.companyId())) {
            target.file(
                    "%s-%s.se".formatted(year.startsOn(), year.endsOn()),
                    file -> exports.write(exports.find(keeper, year.id()), WRITER, file));
        }
    }
}
