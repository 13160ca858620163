package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.bookkeeping.transfer.ImportProgress;
import se.samverk.bookkeeping.transfer.SieImportService;

/** How far the large SIE files have come that are being taken in. */
@Named("sieRunning")
@RequestScoped
public class SieRunningBean {

    @Inject
    SieImportService imports;

    private List<ImportProgress> running;

    /** Shows how far the large files have come now. */
    public void progress() {
        running = null;
    }

    /** The large files that are being taken in. */
    public List<ImportProgress> getFiles() {
        if (running == null) {
            running = imports.running();
        }
        return running;
    }

    public boolean isAnyRunning() {
        return getFiles().stream().anyMatch(ImportProgress::isRunning);
    }
}
