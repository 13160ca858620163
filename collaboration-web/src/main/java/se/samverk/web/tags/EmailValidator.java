package se.samverk.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import se.samverk.shared.BusinessException;
import se.samverk.shared.EmailAddress;

/** Tells a wrong address together with what is missing in other fields, which Faces looks for first. */
@FacesValidator("samverk.Email")
public class EmailValidator implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent field, String text) {
        if (text != null) {
            try {
                EmailAddress.of(field.getId(), text);
            } catch (BusinessException fault) {
                throw new ValidatorException(FieldFaults.message(fault), fault);
            }
        }
    }
}
