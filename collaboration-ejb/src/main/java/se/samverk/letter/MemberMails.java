package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.AccountLink;
import se.samverk.identity.Member;
import se.samverk.identity.MemberFact;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/**
 * Who is told what when something is done to a user of a company: the person, unless it did it
 * itself, and the company's administrators when a bureau did it (D6a).
 */
@ApplicationScoped
public class MemberMails {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Companies companies;

    @Inject
    Outbox outbox;

    @Inject
    Users users;

    /** A fact with what it names. */
    private record Told(MemberFact fact, Company company, User user, Caller by) {}

    void tell(@Observes MemberFact fact) {
        Told told = new Told(
                fact, companies.get(fact.companyId()), em.find(User.class, fact.userId()), currentCaller.get());
        switch (fact.change()) {
            case USER_ADDED, ADMINISTRATOR_ADDED, USER_INVITED_AGAIN -> tellAdded(told);
            default -> tellChanged(told);
        }
        if (told.by().isVisiting()) {
            tellAdministrators(told);
        }
    }

    private void tellAdded(Told told) {
        if (told.fact().linkId() == null) {
            add(told, recipient(told.user()), LetterTemplate.USER_ADDED, "/hem");
        } else {
            add(told, recipient(told.user()), LetterTemplate.USER_INVITED, "/nytt-losenord/{token}");
        }
    }

    private void tellChanged(Told told) {
        if (!told.user().id().equals(told.by().userId())) {
            add(told, recipient(told.user()), LetterTemplate.USER_CHANGED, "/hem");
        }
    }

    private void tellAdministrators(Told told) {
        for (Member administrator : users.administrators(told.company().id())) {
            if (!administrator.userId().equals(told.user().id())) {
                add(
                        told,
                        OutboxMail.Recipient.of(administrator),
                        LetterTemplate.USERS_CHANGED_BY_BUREAU,
                        "/mina/anvandare");
            }
        }
    }

    private void add(Told told, OutboxMail.Recipient recipient, LetterTemplate template, String path) {
        String linkId = path.contains("{token}") ? told.fact().linkId() : null;
        List<String> arguments = List.of(
                told.company().name(),
                told.by().signature(),
                linkId == null ? "" : lastDay(em.find(AccountLink.class, linkId)),
                what(told, recipient.language()));
        outbox.add(told.fact().id(), recipient, new OutboxMail.Content(template, arguments, path, linkId, null));
    }

    private static OutboxMail.Recipient recipient(User user) {
        return new OutboxMail.Recipient(user.email(), user.name(), user.language());
    }

    private String what(Told told, Language language) {
        return LetterTexts.of(
                "change." + told.fact().change(), language, told.user().name());
    }

    private static String lastDay(AccountLink link) {
        return Time.lastDayBefore(link.expiresAt()).toString();
    }
}
