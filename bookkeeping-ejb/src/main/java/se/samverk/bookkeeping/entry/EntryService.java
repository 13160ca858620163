package se.samverk.bookkeeping.entry;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.entry.EntryPosted.Occasion;
import se.samverk.bookkeeping.entry.EntryPosted.Posted;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Keyset;
import se.samverk.shared.Page;
import se.samverk.shared.Time;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** The entries of a company's books: read, posted, taken back and corrected (B2–B6). */
@Boundary
@OfService("bookkeeping")
public class EntryService {

    private static final int PAGE = 50;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Entries entries;

    @Inject
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    EntryPosting posting;

    @Inject
    EntryDocuments documents;

    /** A page of the entries, the latest registered first. */
    @Requires(Right.READ_IN_SERVICE)
    public Page<EntryRow> page(EntryQuery query, Keyset from) {
        return entries.page(workspace.companyId(), query, from, PAGE);
    }

    /**
     * One entry with its lines.
     *
     * @throws BusinessException NOT_FOUND, also for an entry of another company
     */
    @Requires(Right.READ_IN_SERVICE)
    public EntryView view(String entryId) {
        return entries.view(keeper(), entryId);
    }

    /**
     * Posts an entry: it gets the next number of its series and stays as it is. A document on which an entry stands already is
     * refused: it may have been posted meanwhile. One that belongs to both is {@linkplain #attach attached}.
     *
     * @return its id
     * @throws BusinessException all that is wrong at once, at its fields as they stand in the form; see {@link Ledger#post};
     *     NOT_FOUND for a document of another company; DOCUMENT_IN_BOOKS
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String post(EntryForm form) {
        return posting.post(form);
    }

    /**
     * Takes an entry back by a new one on another day (B6), which stands on the same documents.
     *
     * @param day see {@link EntryForm#day}
     * @return the id of the new one
     * @throws BusinessException NOT_FOUND, REVERSED_ALREADY; SETTLES_VAT, MOVES_RESULT, ENTRY_HELD for what is undone otherwise; at
     *     the day what {@link #post} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String reverse(String entryId, String day) {
        entries.requireFree(entryId);
        return posting.reverse(entryId, TypedDay.of("day", day, Time.today(clock)));
    }

    /**
     * Takes an entry back and posts what is right in its place; both or nothing (B6). What is right counts in the VAT month of
     * the wrong one unless it names another (B9).
     *
     * @return the id of what is right
     * @throws BusinessException what {@link #reverse} and {@link #post} refuse
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String correct(String entryId, EntryForm form) {
        entries.requireByItself(keeper(), entryId);
        entries.requireFree(entryId);
        Posted wrong = entries.posted(keeper(), entryId);
        NewEntry right = form.read(Time.today(clock));
        String id = FormFaults.placed(form, () -> ledger.correct(keeper(), entryId, right));
        posting.tell(Occasion.ENTRY_CORRECTED, id, wrong);
        posting.stand(entries.view(keeper(), entryId).reversedBy().id(), documents.of(entryId));
        posting.stand(id, form.documents());
        return id;
    }

    /**
     * An entry that has been posted stands on a further document, for good; also where its period is locked, since no figure
     * changes. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND for an entry or a document of another company; DOCUMENT_SET_ASIDE
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void attach(DocumentOfEntry document) {
        posting.stand(document.entryId(), List.of(document.documentId()));
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }
}
