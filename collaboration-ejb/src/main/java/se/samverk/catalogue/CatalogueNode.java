package se.samverk.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.samverk.shared.LocalText;

/**
 * A part of the catalogue's file, which says what is wrong with it and where: the service and
 * variant by their codes, as far as these are known, and the field.
 */
record CatalogueNode(JsonObject json, String where) {

    /** The same part, once it is known what it is about. */
    CatalogueNode named(String name) {
        return new CatalogueNode(json, name);
    }

    String string(String field) {
        return value(field, JsonString.class, "a text").getString();
    }

    /** A whole number. */
    long number(String field) {
        JsonNumber number = value(field, JsonNumber.class, "a number");
        require(number.isIntegral(), "has something other than a whole number as \"" + field + "\"");
        return number.longValueExact();
    }

    LocalText text(String field) {
        JsonObject text = value(field, JsonObject.class, "a text in sv and en");
        return new CatalogueNode(text, where + ", " + field).localText();
    }

    /** A part that there is one of. */
    CatalogueNode part(String field) {
        return new CatalogueNode(value(field, JsonObject.class, "{…}"), where + ", " + field);
    }

    List<LocalText> texts(String field) {
        return objects(field, CatalogueNode::localText);
    }

    boolean has(String field) {
        return json.containsKey(field);
    }

    LocalText localText() {
        return new LocalText(string("sv"), string("en"));
    }

    /** The parts of a list, each known by its place in it. */
    <T> List<T> objects(String field, Function<CatalogueNode, T> read) {
        List<T> parts = new ArrayList<>();
        for (JsonValue part : value(field, JsonArray.class, "a list")) {
            String place = where + ", " + field + " " + (parts.size() + 1);
            require(part instanceof JsonObject, "has something other than {…} in \"" + field + "\"");
            parts.add(read.apply(new CatalogueNode(part.asJsonObject(), place)));
        }
        return parts;
    }

    /** The values of a list of names. */
    <E extends Enum<E>> List<E> names(String field, Class<E> type) {
        return value(field, JsonArray.class, "a list").stream()
                .map(name -> name(field, name, type))
                .toList();
    }

    private <E extends Enum<E>> E name(String field, JsonValue name, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (name instanceof JsonString text && constant.name().equals(text.getString())) {
                return constant;
            }
        }
        throw wrong("has " + name + " in \"" + field + "\"; use " + List.of(type.getEnumConstants()));
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise);
        }
    }

    private <T extends JsonValue> T value(String field, Class<T> type, String kind) {
        JsonValue value = json.get(field);
        require(value != null, "lacks the field \"" + field + "\"");
        require(type.isInstance(value), "has something other than " + kind + " as \"" + field + "\"");
        return type.cast(value);
    }

    private IllegalArgumentException wrong(String how) {
        return new IllegalArgumentException("Catalogue: " + where + " " + how);
    }
}
