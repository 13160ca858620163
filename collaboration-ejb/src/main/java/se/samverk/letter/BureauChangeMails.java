package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.BureauChangeFact;
import se.samverk.collaboration.BureauChangeFact.Occasion;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.Member;
import se.samverk.identity.Users;

/**
 * Tells those with full permission at a bureau that a company wants to change to it, or no longer does; and the company, too, when its
 * day came without an answer (D3c).
 */
@ApplicationScoped
public class BureauChangeMails {

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    Outbox outbox;

    void tell(@Observes BureauChangeFact fact) {
        Company company = companies.get(fact.companyId());
        LetterTemplate template = LetterTemplate.valueOf(fact.occasion().name());
        List<String> arguments = List.of(
                company.name(),
                currentCaller.find().map(Caller::name).orElse(""),
                fact.after().toString(),
                "");
        for (Member employee : users.members(fact.toBureauId())) {
            if (employee.permission() == Permission.FULL) {
                outbox.add(
                        fact.id(),
                        OutboxMail.Recipient.of(employee),
                        new OutboxMail.Content(template, arguments, "/byra/start", null, null));
            }
        }
        if (fact.occasion() == Occasion.BUREAU_CHANGE_LAPSED) {
            tellCompany(fact, arguments);
        }
    }

    private void tellCompany(BureauChangeFact fact, List<String> arguments) {
        for (Member administrator : users.administrators(fact.companyId())) {
            outbox.add(
                    fact.id(),
                    OutboxMail.Recipient.of(administrator),
                    new OutboxMail.Content(LetterTemplate.OWN_CHANGE_LAPSED, arguments, "/mina/byt-byra", null, null));
        }
    }
}
