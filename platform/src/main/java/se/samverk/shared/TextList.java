package se.samverk.shared;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Several texts in one column. */
public final class TextList {

    private TextList() {}

    /** As a JSON array; a missing text becomes an empty one. */
    public static String write(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(text -> array.add(text == null ? "" : text));
        return array.build().toString();
    }

    public static List<String> read(String column) {
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
