package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samverk.bookkeeping.entry.EntryPosted.Occasion;
import se.samverk.bookkeeping.entry.EntryPosted.Posted;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.Ledger;
import se.samverk.bookkeeping.ledger.NewEntry;
import se.samverk.caller.CurrentCaller;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;
import se.samverk.workspace.Workspace;

/** Posts what was typed, whether it was a draft before or not, and tells of it; within the transaction of a boundary. */
@ApplicationScoped
public class EntryPosting {

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Entries entries;

    @Inject
    Ledger ledger;

    @Inject
    EntryDocuments documents;

    @Inject
    Clock clock;

    @Inject
    Event<Fact> facts;

    @Inject
    Event<EntryStands> standing;

    /**
     * @return the id of the entry
     * @throws BusinessException see {@link EntryService#post}
     */
    String post(EntryForm form) {
        requireNotPosted(form.documents());
        NewEntry entry = form.read(Time.today(clock));
        String id = FormFaults.placed(form, () -> ledger.post(keeper(), entry));
        tell(Occasion.ENTRY_POSTED, id, null);
        stand(id, form.documents());
        return id;
    }

    /**
     * Makes sure that no entry stands on any of these documents that has not been taken back.
     *
     * @throws BusinessException at {@code documents}: DOCUMENT_IN_BOOKS
     */
    public void requireNotPosted(List<String> documentIds) {
        documents.requireNotPosted(workspace.companyId(), documentIds);
    }

    /**
     * Posts what another part of the books has made of something else, such as a row of the bank.
     *
     * @param documentIds the documents on which it stands
     * @return the id of the entry
     * @throws BusinessException what {@link Ledger#post} refuses; NOT_FOUND for a document of another company;
     *     DOCUMENT_SET_ASIDE
     */
    public String post(NewEntry entry, List<String> documentIds) {
        String id = ledger.post(keeper(), entry);
        tell(Occasion.ENTRY_POSTED, id, null);
        stand(id, documentIds);
        return id;
    }

    /**
     * Takes an entry back by a new one on another day (B6), which stands on the same documents.
     *
     * @return the id of the new one
     * @throws BusinessException NOT_FOUND, REVERSED_ALREADY, SETTLES_VAT, MOVES_RESULT, and what {@link Ledger#post} refuses
     */
    public String reverse(String entryId, LocalDate day) {
        entries.requireByItself(keeper(), entryId);
        Posted wrong = entries.posted(keeper(), entryId);
        String id = ledger.reverse(keeper(), entryId, day);
        tell(Occasion.ENTRY_REVERSED, id, wrong);
        stand(id, documents.of(entryId));
        return id;
    }

    /**
     * Tells of an entry that has been posted.
     *
     * @param before the one that it takes back; null for none
     */
    void tell(Occasion occasion, String id, Posted before) {
        facts.fire(new EntryPosted(occasion, id, workspace.readers(), before, entries.posted(keeper(), id)));
    }

    /**
     * An entry that has been posted stands on these documents, for good. Repeating it changes nothing.
     *
     * @throws BusinessException NOT_FOUND for an entry or a document of another company; DOCUMENT_SET_ASIDE
     */
    public void stand(String entryId, List<String> documentIds) {
        if (!documentIds.isEmpty()) {
            documents.post(entries.view(keeper(), entryId).entry(), documentIds);
            standing.fire(new EntryStands(entryId));
        }
    }

    private Keeper keeper() {
        return new Keeper(workspace.companyId(), currentCaller.get().userId());
    }
}
