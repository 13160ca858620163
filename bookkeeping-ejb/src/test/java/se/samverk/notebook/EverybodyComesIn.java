package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import se.samverk.caller.Caller;
import se.samverk.conversation.Answerer;
import se.samverk.conversation.Answerers;
import se.samverk.shared.LocalText;
import se.samverk.workspace.Admission;
import se.samverk.workspace.DividedTask;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Staffing;
import se.samverk.workspace.WorkspaceAccess;

/** Everybody works everywhere, where a bureau works either side posts: who may is decided in another module, and tested there. */
@ApplicationScoped
public class EverybodyComesIn implements WorkspaceAccess, Answerers {

    private final Map<String, String> bureaus = new ConcurrentHashMap<>();
    private final Map<String, Side> posting = new ConcurrentHashMap<>();
    private final Map<String, DividedTask> closing = new ConcurrentHashMap<>();

    /** From now on a bureau works for these companies. */
    public void letWork(String bureauId, List<String> companyIds) {
        companyIds.forEach(company -> bureaus.put(company, bureauId));
    }

    /** From now on this side alone posts for the company. */
    public void letPost(String companyId, Side side) {
        posting.put(companyId, side);
    }

    /** From now on these sides do a task that is about closing months. */
    /** No bureau comes in there any more. */
    public void leave(String companyId) {
        bureaus.remove(companyId);
    }

    public void letClose(String companyId, String task, Set<Side> doers) {
        closing.put(companyId, new DividedTask(task, new LocalText("Stänga", "Close"), doers));
    }

    @Override
    public Admission admit(Caller caller, String companyId, String serviceCode) {
        String bureau = bureaus.get(companyId);
        return new Admission(
                Reach.WORK,
                caller.bureau() ? Side.BUREAU : Side.CLIENT,
                ServiceRole.APPROVER,
                bureau,
                tasks(companyId));
    }

    private List<DividedTask> tasks(String companyId) {
        Side alone = posting.get(companyId);
        if (alone == null && !bureaus.containsKey(companyId)) {
            return List.of();
        }
        Set<Side> doers = alone == null ? Set.of(Side.values()) : Set.of(alone);
        return Stream.concat(
                        Stream.of(new DividedTask("posting", new LocalText("Bokföra", "Post"), doers)),
                        Stream.ofNullable(closing.get(companyId)))
                .toList();
    }

    @Override
    public List<Answerer> of(String companyId, String serviceCode, Side side) {
        return List.of();
    }

    @Override
    public Staffing staffing(String companyId, String serviceCode, Instant moment) {
        return new Staffing(
                bureaus.containsKey(companyId) ? "Byrån" : null,
                tasks(companyId),
                List.of(new Staffing.Person("Eva Norr", Side.CLIENT, ServiceRole.APPROVER)));
    }
}
