package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samverk.workspace.Desk;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of one task at each desk, but where all is done: as what somebody sits there, and how many tasks it does. What waits is late unless a test says. */
@ApplicationScoped
public class WaitingNotes implements WaitingTasks {

    private static final Set<String> DONE = ConcurrentHashMap.newKeySet();

    private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

    private static final Map<String, Optional<LocalDate>> DUE = new ConcurrentHashMap<>();

    /** From now on what waits at a company is due on a day; null for none. */
    public static void due(String companyId, LocalDate day) {
        DUE.put(companyId, Optional.ofNullable(day));
    }

    /** From now on what waits at a company is the own of each who asks. */
    public static void own(String companyId) {
        OWN.add(companyId);
    }

    /** From now on nothing waits at a company. */
    public static void done(String companyId) {
        DONE.add(companyId);
    }

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        return desks.stream()
                .filter(desk -> !DONE.contains(desk.companyId()))
                .map(WaitingNotes::waiting)
                .toList();
    }

    @Override
    public boolean isPersonal(WaitingTask task) {
        return OWN.contains(task.companyId());
    }

    private static WaitingTask waiting(Desk desk) {
        String as = desk.admission().side() + " " + desk.admission().role();
        long tasks = desk.admission().tasks().stream()
                .filter(task -> task.doers().contains(desk.admission().side()))
                .count();
        LocalDate due =
                DUE.getOrDefault(desk.companyId(), Optional.of(LocalDate.EPOCH)).orElse(null);
        return new WaitingTask(desk.companyId(), as, tasks, due, null);
    }
}
