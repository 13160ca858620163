package se.samverk.web.log;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import se.samverk.catalogue.Catalogue;
import se.samverk.log.Recorded;
import se.samverk.shared.SortKey;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Choice;
import se.samverk.web.shell.Formats;

/** What the record holds, in words: in a client's history, in the log and in its filter. */
@Named("events")
@RequestScoped
public class EventTextsBean {

    private static final String PREFIX = "event.";
    private static final String GAP = "…";

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    @Inject
    RecordedValues values;

    @Inject
    LocaleBean locale;

    /** What happened, and what it became. */
    public String text(Recorded recorded) {
        return formats.message(PREFIX + recorded.code(), service(recorded), after(recorded));
    }

    /** The same without what it became, for where that stands beside it. */
    public String what(Recorded recorded) {
        return withoutGap(formats.message(PREFIX + recorded.code(), service(recorded), GAP));
    }

    private static String withoutGap(String text) {
        return text.replaceFirst(": " + GAP + "$", "");
    }

    public String before(Recorded recorded) {
        return values.text(recorded, recorded.before());
    }

    public String after(Recorded recorded) {
        return values.text(recorded, recorded.after());
    }

    /** The name of the service; its code when it is no longer in the catalogue. */
    private String service(Recorded recorded) {
        String code = recorded.serviceCode();
        return code == null ? "" : formats.text(catalogue.agreed(code).name());
    }

    /** All kinds of events there are, by their words. */
    public List<Choice> choices(String chosen) {
        return texts().keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .map(code -> new Choice(code, label(PREFIX + code), code.equals(chosen)))
                .sorted(SortKey.by(Choice::label))
                .toList();
    }

    /** The text without what it is about. */
    private String label(String key) {
        String text = withoutGap(formats.message(key, GAP, GAP)).replaceFirst("^" + GAP + ": ", "");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The picture beside an event. */
    public String icon(String code) {
        return switch (code) {
            case "ACCEPTED", "AGREED", "BEGUN", "ENDING_WITHDRAWN", "PLAN_AGREED" -> "pi-check-circle";
            case "DECLINED", "REFUSED_OTHER_BUREAU" -> "pi-times-circle";
            case "ENDING", "CONTINUATION_DECLINED", "ENDED" -> "pi-calendar-times";
            case "INVITED", "RESENT", "REMINDED", "CONTINUATION_ASKED", "MAIL_RESENT", "PLAN_SENT" -> "pi-send";
            case "REVOKED", "AGREEMENT_WITHDRAWN", "STAYING", "BUREAU_CHANGE_WITHDRAWN" -> "pi-undo";
            case "BUREAU_CHANGE_LAPSED" -> "pi-hourglass";
            case "BUREAU_CHANGE_STARTED", "LEAVING" -> "pi-sync";
            case "EXPIRED" -> "pi-hourglass";
            case "READER_INVITED", "READER_ACCEPTED" -> "pi-eye";
            case "RENEWAL_COMING" -> "pi-refresh";
            case "LINKED" -> "pi-link";
            case "ASSIGNMENT_JOINED", "ASSIGNMENT_HANDED_OVER" -> "pi-users";
            default -> "pi-pencil";
        };
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("se.samverk.web.messages", locale.getLocale());
    }
}
