package se.samverk.bookkeeping.entry;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bookkeeping.entry.DraftFact.Occasion;
import se.samverk.bookkeeping.ledger.Books;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.bookkeeping.ledger.LedgerError;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;

/**
 * Entries that are not posted yet (B25). Either side keeps drafts, and changes those of the other: what the side that
 * may not post has made is a proposal, which waits for the one that may (D7e).
 */
@Boundary
@OfService("bookkeeping")
public class DraftService {

    private static final int LONGEST = 32_000;
    private static final int MOST_SHOWN = 200;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_REASON = 500;

    private final Jsonb jsonb = JsonbBuilder.create();

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Clock clock;

    @Inject
    EntryPosting posting;

    @Inject
    EntryDocuments documents;

    @Inject
    Event<Fact> facts;

    /** The drafts, those that wait for the side that posts first, then the latest first; two hundred at most. */
    @Requires(Right.READ_IN_SERVICE)
    public List<DraftRow> list() {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.entry.DraftRow(
                            d.id, d.description, d.proposed, d.changedAt, u.name)
                        from EntryDraft d
                        left join User u on u.id = d.madeBy
                        where d.companyId = :company
                        order by d.proposed desc, d.id desc
                        """, DraftRow.class)
                .setParameter("company", workspace.companyId())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /**
     * @throws BusinessException NOT_FOUND, also for one that has been posted or thrown away meanwhile
     */
    @Requires(Right.READ_IN_SERVICE)
    public DraftView view(String draftId) {
        EntryDraft draft = get(draftId);
        return new DraftView(
                draft.id(),
                jsonb.fromJson(draft.content(), EntryForm.class),
                draft.isProposed(),
                draft.sentBackBecause(),
                draft.version());
    }

    /**
     * Keeps what was typed, whatever it is.
     *
     * @return its id
     * @throws BusinessException DRAFT_TOO_LONG; NO_FISCAL_YEAR where there are no books yet; NOT_FOUND for a document of
     *     another company
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public String keep(EntryForm form) {
        if (em.find(Books.class, workspace.companyId()) == null) {
            throw BusinessException.at("day", LedgerError.NO_FISCAL_YEAR);
        }
        boolean proposed = !isPosting();
        EntryDraft draft = new EntryDraft(
                new Keeper(workspace.companyId(), currentCaller.get().userId()), proposed, clock.instant());
        keep(draft, form);
        em.persist(draft);
        em.flush();
        documents.hold(draft, form.documents());
        tell(proposed ? Occasion.ENTRY_PROPOSED : Occasion.DRAFT_KEPT, draft);
        return draft.id();
    }

    private boolean isPosting() {
        return workspace.admission().isDoing("posting", ServiceRole.WRITER);
    }

    /**
     * Keeps what was changed in a draft. One that was sent back, and is changed by the side that may not post, is proposed
     * again.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND; STALE when somebody else has changed it meanwhile; DRAFT_TOO_LONG
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void change(String draftId, EntryForm form, int version) {
        EntryDraft draft = get(draftId, version);
        keep(draft, form);
        documents.hold(draft, form.documents());
        boolean again = draft.sentBackBecause() != null && !isPosting();
        if (again) {
            draft.proposeAgain();
        }
        tell(again ? Occasion.ENTRY_PROPOSED : Occasion.DRAFT_KEPT, draft);
    }

    /**
     * Sends a proposal back to the side that made it, which may change it and propose it again.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND; STALE; what is wrong with the reason, which is required; NOT_PROPOSED for what is
     *     no proposal
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void sendBack(String draftId, String reason, int version) {
        String why = PlainText.required("reason", reason, LONGEST_REASON);
        EntryDraft draft = get(draftId, version);
        if (!draft.isProposed()) {
            throw new BusinessException(EntryError.NOT_PROPOSED);
        }
        draft.sendBack(why, clock.instant());
        tell(Occasion.PROPOSAL_SENT_BACK, draft);
    }

    /**
     * Throws a draft away. Repeating it changes nothing.
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void discard(String draftId) {
        EntryDraft draft = em.find(EntryDraft.class, draftId);
        if (draft != null && draft.companyId().equals(workspace.companyId())) {
            documents.release(draft);
            em.remove(draft);
            boolean ofTheOtherSide = draft.isProposed() && isPosting();
            tell(ofTheOtherSide ? Occasion.PROPOSAL_DISCARDED : Occasion.DRAFT_DISCARDED, draft);
        }
    }

    /**
     * Posts what was typed, and the draft is gone; both or nothing, so that two people who post it make one entry.
     *
     * @param version the version that was shown
     * @return the id of the entry
     * @throws BusinessException NOT_FOUND for one that has been posted already; STALE; what {@link EntryService#post}
     *     refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public String post(String draftId, EntryForm form, int version) {
        EntryDraft draft = get(draftId, version);
        documents.release(draft);
        em.remove(draft);
        em.flush();
        if (draft.isProposed()) {
            tell(Occasion.PROPOSAL_POSTED, draft);
        }
        return posting.post(form);
    }

    private EntryDraft get(String draftId, int version) {
        EntryDraft draft = get(draftId);
        if (draft.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        return draft;
    }

    private EntryDraft get(String draftId) {
        EntryDraft draft = em.find(EntryDraft.class, draftId);
        if (draft == null || !draft.companyId().equals(workspace.companyId())) {
            throw BusinessException.notFound();
        }
        return draft;
    }

    private void keep(EntryDraft draft, EntryForm form) {
        String content = jsonb.toJson(form);
        if (content.length() > LONGEST) {
            throw BusinessException.at("lines", EntryError.DRAFT_TOO_LONG);
        }
        String title = PlainText.seen(form.description());
        draft.keep(
                content,
                title.isEmpty() ? null : PlainText.beginning(title, LONGEST_TEXT),
                month(form),
                clock.instant());
    }

    /** Of the day as far as it is typed; null where it cannot be read yet. */
    private YearMonth month(EntryForm form) {
        try {
            return YearMonth.from(TypedDay.of("day", form.day(), Time.today(clock)));
        } catch (BusinessException notYet) {
            return null;
        }
    }

    private void tell(Occasion occasion, EntryDraft draft) {
        Side side = workspace.admission().side();
        facts.fire(new DraftFact(occasion, draft.id(), workspace.readers(), draft.description(), side));
    }
}
