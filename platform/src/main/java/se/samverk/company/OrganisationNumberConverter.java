package se.samverk.company;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps an organisation number in its one written form. */
@Converter(autoApply = true)
public class OrganisationNumberConverter implements AttributeConverter<OrganisationNumber, String> {

    @Override
    public String convertToDatabaseColumn(OrganisationNumber number) {
        return number == null ? null : number.value();
    }

    @Override
    public OrganisationNumber convertToEntityAttribute(String column) {
        return column == null ? null : new OrganisationNumber(column);
    }
}
