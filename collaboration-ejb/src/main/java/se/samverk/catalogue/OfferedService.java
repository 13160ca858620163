package se.samverk.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.samverk.shared.BusinessException;
import se.samverk.shared.LocalText;

/**
 * A digital service that a bureau and its client can work in together.
 *
 * @param code its name in addresses and in the database
 * @param icon the name of its picture
 * @param suits for whom it is
 * @param gettingStarted the steps of its getting-started document
 * @param tasks what there is to do in it, divided by each variant
 * @param program in which both work when this product has no place for it; null for none
 */
public record OfferedService(
        String code,
        String icon,
        LocalText name,
        LocalText summary,
        LocalText suits,
        List<LocalText> gettingStarted,
        List<ServiceTask> tasks,
        List<Variant> variants,
        Program program) {

    /**
     * A program beside this one.
     *
     * @param address where both log in to it
     */
    public record Program(String name, String address) {}

    /** What is left of a service that was taken out of the catalogue. */
    static OfferedService gone(String code) {
        LocalText name = new LocalText(code, code);
        LocalText nothing = new LocalText("", "");
        return new OfferedService(code, "pi-box", name, nothing, nothing, List.of(), List.of(), List.of(), null);
    }

    /** Whether it is in the catalogue: then it has at least one variant. */
    public boolean isOffered() {
        return !variants.isEmpty();
    }

    /** Whether these terms can be chosen now. */
    public boolean offers(String variantCode, int months, InvoiceRecipient recipient) {
        return find(variantCode)
                .map(variant -> variant.offers(months, recipient))
                .orElse(false);
    }

    /** A variant that was agreed once: known by its code alone when it is no longer offered. */
    public Variant agreedVariant(String variantCode) {
        return find(variantCode).orElseGet(() -> Variant.gone(variantCode));
    }

    private Optional<Variant> find(String variantCode) {
        return variants.stream()
                .filter(variant -> variant.code().equals(variantCode))
                .findFirst();
    }

    /**
     * @throws BusinessException NOT_OFFERED at {@code variant}
     */
    public Variant variant(String variantCode) {
        return find(variantCode).orElseThrow(() -> BusinessException.at("variant", CatalogueError.NOT_OFFERED));
    }

    /**
     * Who does the common tasks that it is about, by their codes, when it is had in this variant. A
     * task of several parts that not all are done by the same is done by both.
     */
    public Map<String, Worker> division(Variant variant) {
        return division(variant, ServiceTask::commonTask);
    }

    /** The same of all its tasks, by the codes that rights hang on (D7e). */
    public Map<String, Worker> divisionOfTasks(Variant variant) {
        return division(variant, ServiceTask::code);
    }

    private Map<String, Worker> division(Variant variant, Function<ServiceTask, String> code) {
        Map<String, Worker> division = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(tasks.size(), variant.division().size()); i++) {
            String task = code.apply(tasks.get(i));
            if (task != null) {
                division.merge(task, variant.division().get(i), (one, other) -> one == other ? one : Worker.BOTH);
            }
        }
        return division;
    }

    /** The codes of its tasks, each once, in their order. */
    public List<String> taskCodes() {
        return tasks.stream().map(ServiceTask::code).distinct().toList();
    }

    /** What a task is called here; by its code alone when it is none of the service. */
    public LocalText taskName(String code) {
        return tasks.stream()
                .filter(task -> task.code().equals(code))
                .map(ServiceTask::name)
                .findFirst()
                .orElseGet(() -> new LocalText(code, code));
    }
}
