package se.samverk.notebook;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.fact.Fact;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** The notes of each company, under the code of a service that the catalogue has. */
@Boundary
@OfService("bookkeeping")
public class NotebookService {

    static final Limit LIMIT = Limit.within(60, "NOTEBOOK_NOTES", 5);

    private final Map<String, List<String>> notes = new HashMap<>();

    @Inject
    Workspace workspace;

    @Inject
    RateLimits limits;

    @Inject
    Event<Fact> facts;

    @Requires(Right.READ_IN_SERVICE)
    public List<String> read() {
        return List.copyOf(notes.getOrDefault(workspace.companyId(), List.of()));
    }

    /** What only an approver does. */
    @Requires(Right.WORK_IN_SERVICE)
    @Does(value = "bank", from = ServiceRole.APPROVER)
    public void clear() {
        notes.remove(workspace.companyId());
    }

    /** A task of the other side of most agreements. */
    @Requires(Right.WORK_IN_SERVICE)
    @Does("posting")
    public void copy() {
        notes.merge(workspace.companyId(), List.of(), (one, other) -> one);
    }

    /**
     * @throws BusinessException NOTE_TAKEN when it is there already; TOO_MANY_ATTEMPTS
     */
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void write(String note) {
        if (!limits.acquire(1, LIMIT, workspace.companyId())) {
            throw new BusinessException(CommonError.TOO_MANY_ATTEMPTS);
        }
        List<String> written = notes.computeIfAbsent(workspace.companyId(), company -> new ArrayList<>());
        if (written.contains(note)) {
            throw BusinessException.at("note", NotebookError.NOTE_TAKEN, note);
        }
        written.add(note);
    }

    /** Asks the other side to see to a note. */
    @Requires(Right.WORK_IN_SERVICE)
    @Does("bank")
    public void ask(String note) {
        facts.fire(
                new NoteAsked(note, workspace.readers(), workspace.admission().side()));
    }
}
