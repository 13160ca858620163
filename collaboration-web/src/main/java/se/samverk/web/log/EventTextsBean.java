package se.samverk.web.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.catalogue.Catalogue;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;

/** What the record holds, in words: in a client's history, in the log and in its filter. */
@Named("events")
@RequestScoped
public class EventTextsBean {

    private static final String PREFIX = "event.";
    private static final String GAP = "…";
    private static final String TERMS_TEXT = "eventTerms";

    /** Where the words for a recorded value are looked for. */
    private static final List<String> VALUES =
            List.of("status.", "role.", "permission.", "language.", "visibilityValue.");

    /** Terms as they are recorded: variant, months, who pays, price. */
    private static final Pattern TERMS =
            Pattern.compile("([a-z0-9-]+), (1|3|12), (CLIENT|BUREAU), (\\d+)\\.(\\d\\d) SEK");

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    @Inject
    LocaleBean locale;

    /** What happened; an action about a service has its code behind a colon. */
    public String text(String action, String after) {
        return formats.message(PREFIX + code(action), service(action), value(action, after));
    }

    /** The same without what it became, for where that stands beside it. */
    public String what(String action) {
        return withoutGap(formats.message(PREFIX + code(action), service(action), GAP));
    }

    private static String withoutGap(String text) {
        return text.replaceFirst(": " + GAP + "$", "");
    }

    /** A recorded value: terms, a state, a role or the like in words, all else as it stands. */
    public String value(String action, String recorded) {
        if (recorded == null) {
            return "";
        }
        Matcher terms = TERMS.matcher(recorded);
        if (terms.matches()) {
            return formats.message(
                    TERMS_TEXT,
                    variant(action, terms.group(1)),
                    formats.message("period." + terms.group(2)),
                    formats.message("recipient." + terms.group(3)),
                    formats.kronor(Long.parseLong(terms.group(4) + terms.group(5))));
        }
        ResourceBundle texts = texts();
        return VALUES.stream()
                .map(family -> family + recorded)
                .filter(texts::containsKey)
                .findFirst()
                .map(texts::getString)
                .orElse(recorded);
    }

    private String variant(String action, String variantCode) {
        return Stream.of(action.split(":", 2))
                .skip(1)
                .map(service -> catalogue.agreed(service).agreedVariant(variantCode))
                .map(variant -> formats.text(variant.name()))
                .findFirst()
                .orElse(variantCode);
    }

    /** All kinds of events there are, by their words. */
    public List<Choice> choices(String chosen) {
        return texts().keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .map(code -> new Choice(code, label(PREFIX + code), code.equals(chosen)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** The text without what it is about. */
    private String label(String key) {
        String text = withoutGap(formats.message(key, GAP, GAP)).replaceFirst("^" + GAP + ": ", "");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The picture beside an event. */
    public String icon(String action) {
        return switch (code(action)) {
            case "ACCEPTED", "ENDING_WITHDRAWN", "PLAN_AGREED" -> "pi-check-circle";
            case "DECLINED", "REFUSED_OTHER_BUREAU" -> "pi-times-circle";
            case "ENDING", "ENDED" -> "pi-calendar-times";
            case "INVITED", "RESENT", "REMINDED", "MAIL_RESENT", "PLAN_SENT" -> "pi-send";
            case "REVOKED" -> "pi-undo";
            case "EXPIRED" -> "pi-hourglass";
            case "RENEWAL_COMING" -> "pi-refresh";
            case "LINKED" -> "pi-link";
            case "ASSIGNMENT_JOINED", "ASSIGNMENT_HANDED_OVER" -> "pi-users";
            default -> "pi-pencil";
        };
    }

    private static String code(String action) {
        return action.split(":", 2)[0];
    }

    /** The name of the service; its code when it is no longer in the catalogue. */
    private String service(String action) {
        return Stream.of(action.split(":", 2))
                .skip(1)
                .map(code -> formats.text(catalogue.agreed(code).name()))
                .findFirst()
                .orElse("");
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("se.samverk.web.messages", locale.getLocale());
    }
}
