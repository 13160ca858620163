package se.samverk.client;

import java.util.Map;
import se.samverk.fact.Fact;

/**
 * A bureau has said what stands in the columns of its files.
 *
 * @param after the words above them
 */
public record ColumnsChosen(Readers readers, Headings after) implements Fact {

    /** The word above each column; null for one that the file does not have. */
    public record Headings(
            String number,
            String name,
            String organisationNumber,
            String contactPerson,
            String email,
            String language) {

        static Headings of(Map<ClientColumn, String> words) {
            return new Headings(
                    words.get(ClientColumn.NUMBER),
                    words.get(ClientColumn.NAME),
                    words.get(ClientColumn.ORGANISATION_NUMBER),
                    words.get(ClientColumn.CONTACT_PERSON),
                    words.get(ClientColumn.EMAIL),
                    words.get(ClientColumn.LANGUAGE));
        }
    }

    @Override
    public String code() {
        return "IMPORT_COLUMNS_CHOSEN";
    }

    @Override
    public Subject subject() {
        return new Subject("company", readers.bureauId());
    }
}
