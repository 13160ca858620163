package se.samverk.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.Clock;
import org.omnifaces.util.Beans;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Time;

/** As {@link EmailValidator}, of organisation numbers. */
@FacesValidator("samverk.OrganisationNumber")
public class OrganisationNumberValidator implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent field, String text) {
        if (text != null) {
            try {
                OrganisationNumber.of(field.getId(), text, Time.today(Beans.getReference(Clock.class)));
            } catch (BusinessException fault) {
                throw new ValidatorException(FieldFaults.message(fault), fault);
            }
        }
    }
}
