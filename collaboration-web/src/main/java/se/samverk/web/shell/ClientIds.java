package se.samverk.web.shell;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.search.SearchExpressionContext;
import jakarta.faces.context.FacesContext;
import java.util.List;

/** What a page says of its parts, as the browser knows them: the function {@code s:clientIds}. */
public final class ClientIds {

    private ClientIds() {}

    /**
     * The client ids of what the expressions of Faces name, such as {@code @form} or {@code :form:sum}.
     *
     * @param from where the search begins
     * @throws jakarta.faces.component.search.ComponentNotFoundException when there is no such part on the page
     */
    public static String clientIds(UIComponent from, String expressions) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<String> ids = faces.getApplication()
                .getSearchExpressionHandler()
                .resolveClientIds(
                        SearchExpressionContext.createSearchExpressionContext(faces, from),
                        String.join(",", expressions.trim().split("\\s+")));
        return String.join(" ", ids);
    }
}
