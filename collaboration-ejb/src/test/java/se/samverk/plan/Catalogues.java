package se.samverk.plan;

import java.util.List;
import java.util.Map;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.ServiceTask;
import se.samverk.catalogue.Variant;
import se.samverk.catalogue.Worker;
import se.samverk.shared.LocalText;

/** Small catalogues to plan with. */
final class Catalogues {

    private Catalogues() {}

    /** The variants divide the tasks, each letter of a division a task: C, B or T. */
    static OfferedService service(String code, List<String> tasks, Variant... variants) {
        LocalText text = text(code);
        return new OfferedService(
                code,
                "pi-box",
                text,
                text,
                text,
                List.of(),
                tasks.stream()
                        .map(task -> new ServiceTask(task == null ? "other" : task, text(task), task))
                        .toList(),
                List.of(variants),
                null);
    }

    static Variant variant(String code, String division, long monthlyOre) {
        return new Variant(
                code,
                text(code),
                text(code),
                division.chars().mapToObj(letter -> worker((char) letter)).toList(),
                List.of(new Variant.PeriodPrice(1, monthlyOre)),
                List.of(InvoiceRecipient.CLIENT));
    }

    private static Worker worker(char letter) {
        return Map.of('C', Worker.CLIENT, 'B', Worker.BUREAU, 'T', Worker.BOTH).get(letter);
    }

    static LocalText text(String text) {
        return new LocalText(text, text);
    }
}
