package se.samverk.run;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.List;

/**
 * How records of one type stand in a column: as JSON, with the version of the type. Whoever changes
 * the type so that what is stored would read otherwise raises the version, and reads the earlier ones.
 *
 * @param type public, with a bundle {@code runs} beside it where it is what a kind of run is started with
 * @param version from 1
 * @param earlier reads what an earlier version has stored
 */
public record RecordFormat<T extends Record>(Class<T> type, int version, Earlier<T> earlier) {

    private static final Jsonb JSONB = JsonbBuilder.create();
    private static final String VERSION = "version";
    private static final String VALUE = "value";

    /** Reads what an earlier version has stored. */
    @FunctionalInterface
    public interface Earlier<T> {

        /**
         * @param version 0 for a list of texts, as everything was before there were versions
         */
        T read(int version, JsonStructure value);
    }

    /** The texts of a list of texts, in their order. */
    public static List<String> texts(JsonStructure list) {
        return list.asJsonArray().getValuesAs(JsonString::getString);
    }

    public String write(T value) {
        return "{\"" + VERSION + "\":" + version + ",\"" + VALUE + "\":" + JSONB.toJson(value) + "}";
    }

    public T read(String column) {
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            JsonStructure whole = reader.read();
            if (!(whole instanceof JsonObject stored)) {
                return earlier.read(0, whole);
            }
            JsonObject value = stored.getJsonObject(VALUE);
            return stored.getInt(VERSION) == version
                    ? JSONB.fromJson(value.toString(), type)
                    : earlier.read(stored.getInt(VERSION), value);
        }
    }
}
