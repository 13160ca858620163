package se.samverk.web.tags;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * {@code s:form}: a form that the server checks, with its own messages instead of the browser's bubbles. It
 * carries the nonce of the page, which PrimeFaces asks for in everything that is sent.
 */
@FacesComponent("samverk.Form")
public class Form extends HtmlForm {

    public Form() {
        getPassThroughAttributes().put("novalidate", "novalidate");
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        out.startElement("input", this);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("name", "primefaces.nonce", null);
        out.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
        out.endElement("input");
        super.encodeEnd(context);
    }
}
