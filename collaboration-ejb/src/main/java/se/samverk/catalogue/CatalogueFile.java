package se.samverk.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import se.samverk.shared.LocalText;

/** Reads the catalogue from JSON and refuses one that contradicts itself. */
final class CatalogueFile {

    private static final Set<Integer> PERIODS = Set.of(1, 3, 12);

    private CatalogueFile() {}

    /**
     * @throws IllegalArgumentException saying which service and variant is wrong, and how
     */
    static List<CollaborationService> read(InputStream file) {
        try (JsonReader reader = Json.createReader(file)) {
            List<CollaborationService> services =
                    objects(reader.readObject().getJsonArray("services"), CatalogueFile::service);
            requireDifferent(
                    "catalogue", services.stream().map(CollaborationService::code).toList());
            return services;
        }
    }

    private static CollaborationService service(JsonObject json) {
        String code = json.getString("code");
        CollaborationService service =
                new CollaborationService(
                        code,
                        json.getString("icon"),
                        text(json, "name"),
                        text(json, "summary"),
                        text(json, "suits"),
                        texts(json.getJsonArray("gettingStarted")),
                        texts(json.getJsonArray("tasks")),
                        objects(json.getJsonArray("variants"), variant -> variant(variant, code)));
        requireCode("catalogue", code);
        require(!service.variants().isEmpty(), code, "has no variant");
        requireDifferent(code, service.variants().stream().map(Variant::code).toList());
        for (Variant variant : service.variants()) {
            require(
                    variant.division().size() == service.tasks().size(),
                    code + "/" + variant.code(),
                    "must divide each of the service's tasks");
        }
        return service;
    }

    private static Variant variant(JsonObject json, String service) {
        String code = json.getString("code");
        Variant variant =
                new Variant(
                        code,
                        text(json, "name"),
                        text(json, "description"),
                        names(json.getJsonArray("division"), Worker::valueOf),
                        objects(
                                json.getJsonArray("prices"),
                                price ->
                                        new Variant.PeriodPrice(
                                                price.getInt("months"),
                                                price.getJsonNumber("ore").longValueExact())),
                        names(json.getJsonArray("recipients"), InvoiceRecipient::valueOf));
        requireCode(service, code);
        String where = service + "/" + code;
        require(!variant.prices().isEmpty(), where, "is offered in no contract period");
        require(!variant.recipients().isEmpty(), where, "may be paid by nobody");
        for (Variant.PeriodPrice price : variant.prices()) {
            require(
                    PERIODS.contains(price.months()),
                    where,
                    "has a period other than 1, 3, 12 months");
            require(price.ore() >= 0, where, "has a price below zero");
        }
        long periods =
                variant.prices().stream().map(Variant.PeriodPrice::months).distinct().count();
        require(periods == variant.prices().size(), where, "has two prices for the same period");
        return variant;
    }

    private static LocalText text(JsonObject json, String name) {
        return text(json.getJsonObject(name));
    }

    private static LocalText text(JsonObject json) {
        return new LocalText(json.getString("sv"), json.getString("en"));
    }

    private static List<LocalText> texts(JsonArray json) {
        return objects(json, CatalogueFile::text);
    }

    private static <T> List<T> objects(JsonArray json, Function<JsonObject, T> read) {
        return IntStream.range(0, json.size()).mapToObj(json::getJsonObject).map(read).toList();
    }

    private static <T> List<T> names(JsonArray json, Function<String, T> read) {
        return json.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(read)
                .toList();
    }

    /** Codes stand in addresses, in columns and, after what happened, in the audit log. */
    private static void requireCode(String where, String code) {
        require(
                code.matches("[a-z0-9-]{1,20}"),
                where,
                "has the code \"" + code + "\"; use up to 20 of a-z, 0-9 and hyphen");
    }

    private static void requireDifferent(String where, List<String> codes) {
        require(new HashSet<>(codes).size() == codes.size(), where, "has the same code twice");
    }

    private static void require(boolean holds, String where, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("Catalogue: " + where + " " + otherwise);
        }
    }
}
