package se.samverk.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Worker;

/**
 * Who does a task when certain variants are had, beside what was wished.
 *
 * @param worker null when no service is about the task
 * @param service the code of the service in which it is done; null when there is none
 */
public record Outcome(Kind kind, Wish wish, Worker worker, String service) {

    /** How what was wished is met. */
    public enum Kind {
        /** Done in a service, by the one that is wished. */
        AS_WISHED,
        /** Done in a service, at least in part by somebody else. */
        OTHERWISE,
        /** The client does it by itself; no service is needed. */
        CLIENT_ALONE,
        /** No service does it: the two agree on it by talking. */
        CONVERSATION,
        NOT_NEEDED
    }

    /**
     * Of several services about the same task the one counts that meets the wish best, then the one
     * that was chosen first.
     *
     * @param picks the variants that are had, by service
     */
    public static Outcome of(String task, Wish wish, List<OfferedService> services, Map<String, String> picks) {
        if (!wish.isWanted()) {
            return new Outcome(Kind.NOT_NEEDED, wish, null, null);
        }
        return picks.entrySet().stream()
                .flatMap(pick -> services.stream()
                        .filter(service -> service.code().equals(pick.getKey()))
                        .map(service -> of(task, wish, service, pick.getValue())))
                .filter(outcome -> outcome.worker() != null)
                .min(Comparator.comparingInt(outcome -> wish.distanceTo(outcome.worker())))
                .orElseGet(() ->
                        new Outcome(wish.asksForBureau() ? Kind.CONVERSATION : Kind.CLIENT_ALONE, wish, null, null));
    }

    private static Outcome of(String task, Wish wish, OfferedService service, String variantCode) {
        Worker worker = service.division(service.agreedVariant(variantCode)).get(task);
        boolean asWished = worker != null && wish.distanceTo(worker) == 0;
        return new Outcome(asWished ? Kind.AS_WISHED : Kind.OTHERWISE, wish, worker, service.code());
    }
}
