package se.samverk.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.bureau.VisibilityChosen.Visibility;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.State;
import se.samverk.collaboration.Terms;
import se.samverk.shared.Language;

/**
 * How rows of the record were written until version 1.0: the service behind a colon, before and
 * after as text. They stay as they are (ADR 30).
 */
final class OldRow {

    /** Variant, months, who pays, price. */
    private static final Pattern TERMS =
            Pattern.compile("([a-z0-9-]+), (1|3|12), (CLIENT|BUREAU), (\\d{1,15})\\.(\\d\\d) SEK");

    private static final List<Class<? extends Enum<?>>> WORDS =
            List.of(State.class, Role.class, Permission.class, Language.class, Visibility.class);

    private OldRow() {}

    static Recorded read(String action, String before, String after) {
        String[] parts = action.split(":", 2);
        return new Recorded(parts[0], parts.length > 1 ? parts[1] : null, value(before), value(after));
    }

    private static Object value(String text) {
        if (text == null) {
            return null;
        }
        Matcher terms = TERMS.matcher(text);
        if (terms.matches()) {
            return new Terms(
                    terms.group(1),
                    Integer.parseInt(terms.group(2)),
                    InvoiceRecipient.valueOf(terms.group(3)),
                    Long.parseLong(terms.group(4) + terms.group(5)));
        }
        return word(text).map(Object.class::cast).orElse(text);
    }

    private static Optional<? extends Enum<?>> word(String text) {
        return WORDS.stream()
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .filter(constant -> constant.name().equals(text))
                .findFirst();
    }
}
