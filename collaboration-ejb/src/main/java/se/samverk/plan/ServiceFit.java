package se.samverk.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.catalogue.Worker;

/**
 * How a service meets the wishes.
 *
 * @param variants the one that meets them best first; of those that do so equally the cheaper one,
 *     then the one that the catalogue has first
 */
public record ServiceFit(OfferedService service, List<VariantFit> variants) {

    private static final Comparator<VariantFit> BEST_FIRST =
            Comparator.comparingInt(VariantFit::distance).thenComparingLong(VariantFit::monthlyOre);

    static ServiceFit of(OfferedService service, Map<String, Wish> wishes) {
        return new ServiceFit(
                service,
                service.variants().stream()
                        .map(variant -> fit(service, variant, wishes))
                        .sorted(BEST_FIRST)
                        .toList());
    }

    private static VariantFit fit(OfferedService service, Variant variant, Map<String, Wish> wishes) {
        return new VariantFit(
                variant,
                service.division(variant).entrySet().stream()
                        .filter(task -> isWanted(wishes.get(task.getKey())))
                        .map(task -> new TaskFit(task.getKey(), wishes.get(task.getKey()), task.getValue()))
                        .toList());
    }

    private static boolean isWanted(Wish wish) {
        return wish != null && wish.isWanted();
    }

    public VariantFit best() {
        return variants.get(0);
    }

    /** All variants but one, the best first. */
    public List<VariantFit> alternativesTo(String variantCode) {
        return variants.stream()
                .filter(fit -> !fit.variant().code().equals(variantCode))
                .toList();
    }

    public Optional<VariantFit> variant(String code) {
        return variants.stream()
                .filter(fit -> fit.variant().code().equals(code))
                .findFirst();
    }

    /** Whether it is about any wanted task. */
    boolean isAboutTheWishes() {
        return !best().tasks().isEmpty();
    }

    /** The tasks that the bureau is wished for and has a part in, in the best variant. */
    Set<String> help() {
        return best().tasks().stream()
                .filter(task -> task.wish().asksForBureau())
                .filter(task -> task.worker() != Worker.CLIENT)
                .map(TaskFit::task)
                .collect(Collectors.toSet());
    }
}
