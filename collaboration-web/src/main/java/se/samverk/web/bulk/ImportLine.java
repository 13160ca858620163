package se.samverk.web.bulk;

import java.util.List;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientImport;

/**
 * A row of an imported file, as the page shows it.
 *
 * @param problems one text for each wrong field; empty for a good row
 */
public record ImportLine(
        long line, String name, String number, String organisationNumber, String email, List<String> problems) {

    /** A good row as it is understood, another one as it was entered. */
    static ImportLine of(ClientImport.Row row, List<String> problems) {
        if (row.isGood()) {
            ClientForm form = row.form();
            String organisationNumber = form.organisationNumber().value();
            return new ImportLine(
                    row.line(),
                    form.name(),
                    form.number(),
                    organisationNumber,
                    form.email().value(),
                    problems);
        }
        ClientForm.Entered entered = row.entered();
        return new ImportLine(
                row.line(), entered.name(), entered.number(), entered.organisationNumber(), entered.email(), problems);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }
}
