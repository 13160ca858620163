package se.samverk.web.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code s:columns}: a {@link Column} for each element of a list. It holds nothing to fill in or press. */
@FacesComponent("samverk.Columns")
public class Columns extends Column {

    private interface Part {
        void encode(FacesContext context) throws IOException;
    }

    @Override
    void encodeHead(FacesContext context) throws IOException {
        each(context, super::encodeHead);
    }

    @Override
    void encodeCells(FacesContext context) throws IOException {
        each(context, super::encodeCells);
    }

    private void each(FacesContext context, Part part) throws IOException {
        Map<String, Object> variables = context.getExternalContext().getRequestMap();
        String var = Element.text(this, "var");
        String index = Element.text(this, "index");
        List<?> elements = (List<?>) getAttributes().get("value");
        for (int i = 0; i < elements.size(); i++) {
            variables.put(var, elements.get(i));
            if (index != null) {
                variables.put(index, i);
            }
            part.encode(context);
        }
        variables.remove(var);
        if (index != null) {
            variables.remove(index);
        }
    }
}
