package se.samverk.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import se.samverk.shared.Days;

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
        return Days.read(text)
                .orElseThrow(() -> new ConverterException(FieldFaults.message(Days.invalid(field.getId()))));
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
