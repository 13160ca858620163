package se.samverk.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.catalogue.OfferedService;

/**
 * Which services, in which variants, suit what a client wishes. A function of the catalogue and the
 * wishes alone: the same wishes always give the same proposal.
 *
 * <p>The variant of a service is the one in which the fewest tasks are done by somebody else than
 * wished. Services are then taken one by one, each time the one in which the bureau helps with most
 * of what it is wished for and no service taken so far helps with; the better fit and then the
 * lower price decide between equals. So nothing is proposed for what the client does alone, nor
 * twice for the same thing.
 *
 * @param proposed the services to activate, in the order in which they were taken
 * @param others those that are about a wanted task, too, but add no help
 */
public record Proposal(List<ServiceFit> proposed, List<ServiceFit> others) {

    /**
     * @param wishes by the code of the common task; what nobody has spoken of yet is not there
     */
    public static Proposal of(List<OfferedService> services, Map<String, Wish> wishes) {
        List<ServiceFit> left = new ArrayList<>(services.stream()
                .map(service -> ServiceFit.of(service, wishes))
                .filter(ServiceFit::isAboutTheWishes)
                .toList());
        List<ServiceFit> proposed = new ArrayList<>();
        Set<String> helped = new HashSet<>();
        for (Optional<ServiceFit> next = most(left, helped); next.isPresent(); next = most(left, helped)) {
            left.remove(next.get());
            proposed.add(next.get());
            helped.addAll(next.get().help());
        }
        return new Proposal(List.copyOf(proposed), List.copyOf(left));
    }

    /** The service that adds most help; empty when none adds any. */
    private static Optional<ServiceFit> most(List<ServiceFit> left, Set<String> helped) {
        return left.stream()
                .filter(fit -> added(fit, helped) > 0)
                .min(Comparator.<ServiceFit>comparingLong(fit -> -added(fit, helped))
                        .thenComparingInt(fit -> fit.best().distance())
                        .thenComparingLong(fit -> fit.best().monthlyOre()));
    }

    private static long added(ServiceFit fit, Set<String> helped) {
        return fit.help().stream().filter(task -> !helped.contains(task)).count();
    }

    /** The variants to have, by service. */
    public Map<String, String> picks() {
        Map<String, String> picks = new LinkedHashMap<>();
        proposed.forEach(
                fit -> picks.put(fit.service().code(), fit.best().variant().code()));
        return picks;
    }

    /** All services that are about the wishes, those proposed first. */
    public List<ServiceFit> services() {
        return Stream.concat(proposed.stream(), others.stream()).toList();
    }

    public Optional<ServiceFit> service(String code) {
        return services().stream()
                .filter(fit -> fit.service().code().equals(code))
                .findFirst();
    }

    /**
     * What becomes of choices when the wishes change: where this proposal was followed the next one
     * is; what was chosen or left out in spite of it stays so, as long as the service has to do
     * with the wishes.
     *
     * @param picks the variants that were chosen, by service
     */
    public Map<String, String> follow(Map<String, String> picks, Proposal next) {
        Map<String, String> followed = new LinkedHashMap<>();
        for (ServiceFit fit : next.services()) {
            String code = fit.service().code();
            String chosen = picks.get(code);
            String variant =
                    Objects.equals(chosen, picks().get(code)) ? next.picks().get(code) : chosen;
            if (variant != null) {
                followed.put(code, variant);
            }
        }
        return followed;
    }
}
