package se.samverk.bookkeeping.transfer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.sie.SieYear;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.upload.Upload;
import se.samverk.upload.Uploads;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** Files of other programs: looked at, then taken into the books. Meanwhile a file is kept. */
@Boundary
@OfService("bookkeeping")
public class SieImportService {

    /** How large a file may be: a hundred thousand vouchers and more. */
    public static final int MOST_MEGABYTES = 40;

    private static final int MEGABYTE = 1_000_000;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Uploads uploads;

    @Inject
    ImportLooks looks;

    @Inject
    SieImports imports;

    @Inject
    Event<Fact> facts;

    /**
     * Keeps a file for the caller that can be previewed, until it is taken in, some hours have passed or the caller has sent a few
     * others.
     *
     * @return its id
     * @throws BusinessException IMPORT_TOO_LARGE; TOO_MANY_FILES while colleagues look at many
     */
    @Retry
    @Requires(Right.READ_IN_SERVICE)
    public String keep(String name, byte[] file) {
        if (file.length > MOST_MEGABYTES * MEGABYTE) {
            throw new BusinessException(TransferError.IMPORT_TOO_LARGE, MOST_MEGABYTES);
        }
        return uploads.keep(currentCaller.get(), name, file);
    }

    /**
     * Says what a kept file holds, what would become of it, and what keeps it out. Changes nothing.
     *
     * @throws BusinessException IMPORT_NOT_KEPT when it is not kept any more
     */
    @Requires(Right.READ_IN_SERVICE)
    public SiePreview preview(String fileId) {
        return looks.look(workspace.companyId(), kept(fileId), null, Language.SV)
                .preview();
    }

    private SentFile kept(String fileId) {
        Upload kept = uploads.find(currentCaller.get(), fileId)
                .orElseThrow(() -> new BusinessException(TransferError.IMPORT_NOT_KEPT));
        return new SentFile(kept.name(), kept.content());
    }

    /**
     * Takes a kept file in, all of it or nothing, and forgets it.
     *
     * @return the id of the import
     * @throws BusinessException IMPORT_NOT_KEPT; IMPORT_OTHER_COMPANY at {@code otherCompany} while nobody has said that it is
     *     right; all that keeps it out
     */
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String take(ImportForm form) {
        SieImports.Taken taken = imports.take(keeper(), form, kept(form.fileId()), done -> {});
        uploads.remove(currentCaller.get(), form.fileId());
        facts.fire(fact(taken));
        return taken.file().id();
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }

    private SieImported fact(SieImports.Taken taken) {
        SiePreview preview = taken.preview();
        ImportView view = taken.file().view();
        return new SieImported(
                view.id(),
                workspace.readers(),
                new SieImported.Contents(
                        view.fileName(),
                        preview.destination(),
                        preview.summary().year().map(SieYear::from).orElse(null),
                        view.entries(),
                        view.accounts(),
                        view.otherCompany()));
    }

    /** Forgets a kept file; of others it forgets nothing. */
    @Requires(Right.READ_IN_SERVICE)
    public void forget(String fileId) {
        uploads.remove(currentCaller.get(), fileId);
    }

    /** The files that have been taken in, the latest first. */
    @Requires(Right.READ_IN_SERVICE)
    public List<ImportView> list() {
        return imports.list(workspace.companyId());
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public ImportView get(String importId) {
        return imports.get(keeper(), importId).view();
    }

    /**
     * Where a file's closing balances are others than those of the books as they are now; none for one without such balances.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<BalanceDifference> differences(String importId) {
        return imports.differences(imports.get(keeper(), importId));
    }
}
