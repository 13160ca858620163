package se.samverk.plan;

import java.time.Instant;
import java.util.List;
import se.samverk.collaboration.Terms;
import se.samverk.shared.LocalText;

/**
 * A version of a plan as it is read.
 *
 * @param clientName as the side that reads it knows the client
 * @param savedByName who saved it last
 * @param sentByName who sent it; null while it is a draft
 * @param agreedByName who accepted first an invitation that it was sent with; null before
 */
public record PlanView(
        String id,
        String clientName,
        String bureauName,
        int number,
        ClientPlan.State state,
        List<Line> lines,
        List<Service> services,
        String note,
        String savedByName,
        Instant savedAt,
        String sentByName,
        Instant sentAt,
        String agreedByName,
        Instant agreedAt) {

    /** A task and who does it. */
    public record Line(LocalText name, Outcome outcome) {}

    /**
     * A service of the plan.
     *
     * @param terms that the client was invited on; null in a draft, or when shared already
     */
    public record Service(String code, String variantCode, Terms terms) {}
}
