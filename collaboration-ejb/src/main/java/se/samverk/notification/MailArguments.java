package se.samverk.notification;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** The arguments of a mail as one column of text. */
final class MailArguments {

    private MailArguments() {}

    static String write(List<String> arguments) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        arguments.forEach(argument -> array.add(argument == null ? "" : argument));
        return array.build().toString();
    }

    static List<String> read(String column) {
        try (JsonReader reader = Json.createReader(new StringReader(column))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
