package se.samverk.web.tags;

import jakarta.faces.application.FacesMessage;
import org.omnifaces.util.Beans;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;

/** What a field refuses by itself, in the words in which the services would refuse it. */
final class FieldFaults {

    private FieldFaults() {}

    static FacesMessage message(BusinessException fault) {
        String text = ErrorTexts.of(fault, Beans.getReference(LocaleBean.class).current(), false);
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }
}
