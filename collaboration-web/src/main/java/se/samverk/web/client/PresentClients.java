package se.samverk.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import se.samverk.client.ClientError;
import se.samverk.client.ClientForm;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.PlainText;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;

/** Finds the client that is in the way of a new one, so that its refusal leads there. */
@RequestScoped
public class PresentClients {

    @Inject
    ClientListService clientList;

    @Inject
    Formats formats;

    @Inject
    Remedies remedies;

    /** Names the client that has the number already, if the caller sees it. */
    void offer(ErrorCode code, ClientForm.Entered entered) {
        Optional<ClientRow> present = Optional.empty();
        if (code == ClientError.DUPLICATE_CLIENT) {
            String digits = tenDigits(entered.organisationNumber());
            present = find(
                    entered.organisationNumber(),
                    row -> tenDigits(row.organisationNumber()).equals(digits));
        } else if (code == ClientError.DUPLICATE_CLIENT_NUMBER) {
            String number = entered.number();
            present = find(number, row -> row.number().equals(PlainText.seen(number)));
        }
        present.ifPresent(
                row -> remedies.offer(code, WebPage.CLIENT.of(row.id()), formats.message("remedy.open", row.name())));
    }

    private Optional<ClientRow> find(String sought, Predicate<ClientRow> isIt) {
        return clientList.page(new ClientQuery(sought, null, false, null, false)).rows().stream()
                .filter(isIt)
                .findFirst();
    }

    /** Without hyphen and century. */
    private static String tenDigits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 10));
    }
}
