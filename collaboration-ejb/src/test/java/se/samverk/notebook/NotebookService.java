package se.samverk.notebook;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** The notes of each company, under the code of a service that the catalogue has. */
@Boundary
@OfService("bookkeeping")
public class NotebookService {

    private final Map<String, List<String>> notes = new HashMap<>();

    @Inject
    Workspace workspace;

    @Requires(Right.READ_IN_SERVICE)
    public List<String> read() {
        return List.copyOf(notes.getOrDefault(workspace.companyId(), List.of()));
    }

    /**
     * @throws BusinessException NOTE_TAKEN when it is there already
     */
    @Requires(Right.WORK_IN_SERVICE)
    public void write(String note) {
        List<String> written = notes.computeIfAbsent(workspace.companyId(), company -> new ArrayList<>());
        if (written.contains(note)) {
            throw BusinessException.at("note", NotebookError.NOTE_TAKEN, note);
        }
        written.add(note);
    }
}
