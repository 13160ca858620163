package se.samverk.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the catalogue from JSON and refuses one that contradicts itself. */
final class CatalogueFile {

    private static final Set<Integer> PERIODS = Set.of(1, 3, 12);

    private CatalogueFile() {}

    /** What the file holds. */
    record Content(List<TaskGroup> taskGroups, List<OfferedService> services) {

        List<String> commonTasks() {
            return taskGroups.stream()
                    .flatMap(group -> group.tasks().stream())
                    .map(CommonTask::code)
                    .toList();
        }
    }

    /**
     * @throws IllegalArgumentException saying which service and variant is wrong, and how
     */
    static Content read(InputStream file) {
        try (JsonReader reader = Json.createReader(file)) {
            CatalogueNode catalogue = new CatalogueNode(reader.readObject(), "catalogue");
            Content content = new Content(
                    // A catalogue without common tasks is one that nobody plans with.
                    catalogue.has("taskGroups") ? catalogue.objects("taskGroups", CatalogueFile::taskGroup) : List.of(),
                    catalogue.objects("services", CatalogueFile::service));
            requireDifferent(
                    catalogue,
                    content.services().stream().map(OfferedService::code).toList());
            requireDifferent(catalogue, content.commonTasks());
            requireKnownTasks(catalogue, content);
            return content;
        }
    }

    private static TaskGroup taskGroup(CatalogueNode node) {
        return new TaskGroup(
                node.text("name"), node.objects("tasks", task -> new CommonTask(code(task), task.text("name"))));
    }

    private static ServiceTask serviceTask(CatalogueNode node) {
        String commonTask = node.has("task") ? node.string("task") : null;
        return new ServiceTask(node.has("code") ? code(node) : named(node, commonTask), node.localText(), commonTask);
    }

    /** A common task is called the same in the service. */
    private static String named(CatalogueNode node, String commonTask) {
        node.require(commonTask != null, "lacks the field \"code\", or \"task\" for one that plans ask for");
        return commonTask;
    }

    private static void requireKnownTasks(CatalogueNode catalogue, Content content) {
        List<String> known = content.commonTasks();
        for (OfferedService service : content.services()) {
            for (ServiceTask task : service.tasks()) {
                catalogue
                        .named(service.code())
                        .require(
                                task.commonTask() == null || known.contains(task.commonTask()),
                                "has the task \"" + task.commonTask() + "\", in no task group");
            }
        }
    }

    private static OfferedService service(CatalogueNode unnamed) {
        String code = code(unnamed);
        CatalogueNode node = unnamed.named(code);
        OfferedService service = new OfferedService(
                code,
                node.string("icon"),
                node.text("name"),
                node.text("summary"),
                node.text("suits"),
                node.texts("gettingStarted"),
                node.objects("tasks", CatalogueFile::serviceTask),
                node.objects("variants", variant -> variant(variant, code)),
                node.has("program") ? program(node) : null);
        node.require(!service.variants().isEmpty(), "has no variant");
        requireDifferent(node, service.variants().stream().map(Variant::code).toList());
        for (Variant variant : service.variants()) {
            node.named(code + "/" + variant.code())
                    .require(
                            variant.division().size() == service.tasks().size(),
                            "must divide each of the service's tasks");
        }
        return service;
    }

    private static OfferedService.Program program(CatalogueNode service) {
        CatalogueNode node = service.part("program");
        OfferedService.Program program = new OfferedService.Program(node.string("name"), node.string("address"));
        node.require(program.address().startsWith("https://"), "has an address that does not begin with https://");
        return program;
    }

    private static Variant variant(CatalogueNode unnamed, String service) {
        String code = code(unnamed);
        CatalogueNode node = unnamed.named(service + "/" + code);
        Variant variant = new Variant(
                code,
                node.text("name"),
                node.text("description"),
                node.names("division", Worker.class),
                node.objects("prices", CatalogueFile::price),
                node.names("recipients", InvoiceRecipient.class));
        node.require(!variant.prices().isEmpty(), "is offered in no contract period");
        node.require(!variant.recipients().isEmpty(), "may be paid by nobody");
        for (Variant.PeriodPrice price : variant.prices()) {
            node.require(PERIODS.contains(price.months()), "has a period other than 1, 3, 12 months");
            node.require(price.ore() >= 0, "has a price below zero");
        }
        long periods = variant.prices().stream()
                .map(Variant.PeriodPrice::months)
                .distinct()
                .count();
        node.require(periods == variant.prices().size(), "has two prices for the same period");
        return variant;
    }

    private static Variant.PeriodPrice price(CatalogueNode node) {
        return new Variant.PeriodPrice((int) node.number("months"), node.number("ore"));
    }

    /** Codes stand in addresses, in columns and, after what happened, in the audit log. */
    private static String code(CatalogueNode node) {
        String code = node.string("code");
        node.require(
                code.matches("[a-z0-9-]{1,20}"), "has the code \"" + code + "\"; use up to 20 of a-z, 0-9 and hyphen");
        return code;
    }

    private static void requireDifferent(CatalogueNode node, List<String> codes) {
        node.require(new HashSet<>(codes).size() == codes.size(), "has the same code twice");
    }
}
