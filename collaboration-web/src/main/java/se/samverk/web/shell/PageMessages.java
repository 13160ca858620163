package se.samverk.web.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.omnifaces.util.Beans;
import se.samverk.web.refusal.RefusalMessage;
import se.samverk.web.refusal.Remedies;

/** The messages of a page as the tags {@code s:errors} and {@code s:notice} show them. */
public final class PageMessages {

    /**
     * One message.
     *
     * @param field the client id of the input it is about, or {@code null}
     * @param remedy where it is remedied, or {@code null}
     */
    public record Item(String field, String text, boolean warning, Remedies.Remedy remedy) {
        public String getField() {
            return field;
        }

        public String getText() {
            return text;
        }

        public boolean isWarning() {
            return warning;
        }

        public Remedies.Remedy getRemedy() {
            return remedy;
        }
    }

    private PageMessages() {}

    /**
     * The errors to list at the given place. A list inside a form is about that form only: another
     * form on the same page, in a dialog for example, has a list of its own.
     */
    public static List<Item> errors(UIComponent place) {
        FacesContext faces = FacesContext.getCurrentInstance();
        UIForm form = formOf(place);
        if (form != null && faces.isPostback() && !isSent(faces, form)) {
            return List.of();
        }
        return collect(faces, true);
    }

    /**
     * Whether any of the errors is about something that was entered, and not only about the act.
     */
    public static boolean isAboutFields(List<Item> errors) {
        return errors.stream().anyMatch(error -> error.field() != null);
    }

    /** What happened, and what to watch out for. */
    public static List<Item> notices() {
        Beans.getReference(Notices.class).takeKept();
        return collect(FacesContext.getCurrentInstance(), false);
    }

    private static List<Item> collect(FacesContext faces, boolean errors) {
        List<Item> items = new ArrayList<>();
        Iterator<String> clientIds = faces.getClientIdsWithMessages();
        while (clientIds.hasNext()) {
            String clientId = clientIds.next();
            for (FacesMessage message : faces.getMessageList(clientId)) {
                boolean isError = message.getSeverity().getOrdinal() >= FacesMessage.SEVERITY_ERROR.getOrdinal();
                if (isError == errors) {
                    message.rendered();
                    boolean warning = FacesMessage.SEVERITY_WARN.equals(message.getSeverity());
                    items.add(new Item(
                            field(faces, clientId),
                            message.getSummary(),
                            warning,
                            message instanceof RefusalMessage refusal ? refusal.remedy() : null));
                }
            }
        }
        return items;
    }

    /**
     * Only an input is worth a link; messages may also be about a form or a table. Looked up
     * without visiting: a visit from within the list of errors would disturb the list itself.
     */
    private static String field(FacesContext faces, String clientId) {
        if (clientId == null) {
            return null;
        }
        String withoutRows = clientId.replaceAll(":\\d+(?=:)", "");
        return faces.getViewRoot().findComponent(withoutRows) instanceof UIInput ? clientId : null;
    }

    private static UIForm formOf(UIComponent place) {
        UIComponent ancestor = place;
        while (ancestor != null && !(ancestor instanceof UIForm)) {
            ancestor = ancestor.getParent();
        }
        return (UIForm) ancestor;
    }

    /** Also right for a partial request, in which the form itself may not have been decoded. */
    private static boolean isSent(FacesContext faces, UIForm form) {
        String clientId = form.getClientId(faces);
        return form.isSubmitted()
                || faces.getExternalContext().getRequestParameterMap().keySet().stream()
                        .anyMatch(name -> name.equals(clientId) || name.equals(clientId + "_SUBMIT"));
    }
}
