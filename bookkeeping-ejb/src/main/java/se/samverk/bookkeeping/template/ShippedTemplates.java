package se.samverk.bookkeeping.template;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverk.bookkeeping.template.TemplateForm.LineForm;
import se.samverk.bookkeeping.template.TemplateRow.Owner;
import se.samverk.shared.LocalText;

/** The templates that ship: our own selection of what comes in most companies. */
@ApplicationScoped
public class ShippedTemplates {

    private List<TemplateView> all;

    @PostConstruct
    void read() {
        List<TemplateView> read = new ArrayList<>();
        try (JsonReader file = Json.createReader(ShippedTemplates.class.getResourceAsStream("templates.json"))) {
            file.readArray().getValuesAs(JsonObject.class).forEach(template -> read.add(view(template)));
        }
        all = List.copyOf(read);
    }

    private static TemplateView view(JsonObject template) {
        JsonObject names = template.getJsonObject("name");
        LocalText name = new LocalText(names.getString("sv"), names.getString("en"));
        List<LineForm> lines = template.getJsonArray("lines").stream()
                .map(JsonValue::asJsonObject)
                .map(line -> new LineForm(
                        line.getString("account"), line.getString("debit", null), line.getString("credit", null)))
                .toList();
        return new TemplateView(
                new TemplateRow(template.getString("code"), Owner.SHIPPED, name),
                name,
                lines,
                Template.of(lines).amounts(),
                0);
    }

    List<TemplateView> list() {
        return all;
    }

    Optional<TemplateView> find(String code) {
        return all.stream().filter(template -> template.row().id().equals(code)).findFirst();
    }
}
