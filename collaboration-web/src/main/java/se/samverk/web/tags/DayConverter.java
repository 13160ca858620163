package se.samverk.web.tags;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import org.omnifaces.util.Beans;
import se.samverk.shared.Days;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;

/**
 * Reads the day in s:date as it is written. The converter of Faces takes the last day of February
 * for the thirtieth, and any year.
 */
@FacesConverter("samverk.Day")
public class DayConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Days.read(text).orElseThrow(() -> new ConverterException(noDay(field)));
    }

    private static FacesMessage noDay(UIComponent field) {
        String text = ErrorTexts.of(
                Days.invalid(field.getId()),
                Beans.getReference(LocaleBean.class).current(),
                false);
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
