package se.samverk.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** What the components of this package write alike. */
final class Element {

    private Element() {}

    static void start(FacesContext context, UIComponent of, String name, String role, String styleClass)
            throws IOException {
        ResponseWriter out = context.getResponseWriter();
        out.startElement(name, of);
        out.writeAttribute("role", role, null);
        if (styleClass != null) {
            out.writeAttribute("class", styleClass, null);
        }
    }

    /** An attribute as text; null when it is not given or empty. */
    static String text(UIComponent of, String attribute) {
        Object value = of.getAttributes().get(attribute);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
