package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.samverk.caller.Caller;
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
public class EverybodyComesIn implements WorkspaceAccess {

    private static final DividedTask POSTING =
            new DividedTask("posting", new LocalText("Bokföra", "Post"), Set.of(Side.values()));

    private final Map<String, String> bureaus = new ConcurrentHashMap<>();

    /** From now on a bureau works for these companies. */
    public void letWork(String bureauId, List<String> companyIds) {
        companyIds.forEach(company -> bureaus.put(company, bureauId));
    }

    @Override
    public Admission admit(Caller caller, String companyId, String serviceCode) {
        String bureau = bureaus.get(companyId);
        return new Admission(
                Reach.WORK,
                caller.bureau() ? Side.BUREAU : Side.CLIENT,
                ServiceRole.APPROVER,
                bureau,
                bureau == null ? List.of() : List.of(POSTING));
    }

    @Override
    public Staffing staffing(String companyId, String serviceCode, Instant moment) {
        boolean alone = !bureaus.containsKey(companyId);
        return new Staffing(
                alone ? null : "Byrån",
                alone ? List.of() : List.of(POSTING),
                List.of(new Staffing.Person("Eva Norr", Side.CLIENT, ServiceRole.APPROVER)));
    }
}
