package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.document.Documents;
import se.samverk.workspace.Desk;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells who posts of the documents that wait to be posted (K5, B38). */
@ApplicationScoped
public class WaitingDocuments implements WaitingTasks {

    @Inject
    Documents documents;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        List<String> posting = desks.stream()
                .filter(desk -> desk.admission().isDoing("posting", ServiceRole.WRITER))
                .map(Desk::companyId)
                .toList();
        return documents.waiting(posting).entrySet().stream()
                .map(count -> new WaitingTask(count.getKey(), "DOCUMENTS", count.getValue(), null, null))
                .toList();
    }
}
