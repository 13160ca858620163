package se.samverk.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.request.PathPart;

/**
 * The token of the link that a page was opened by: in the address at first, in the hidden field
 * {@code form:token} when its form is sent.
 */
@Named("linkToken")
@RequestScoped
public class LinkTokenBean {

    @Inject
    @PathPart(0)
    String pathToken;

    /** The token; null when the page was opened without one. */
    public String getValue() {
        return pathToken != null ? pathToken : Faces.getRequestParameter("form:token");
    }

    /** Faces sets what the form sends back; it has been read before. */
    public void setValue(String sent) {
        if (!sent.equals(getValue())) {
            throw new BusinessException(CommonError.LINK_NOT_VALID);
        }
    }
}
