package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import se.samverk.bureau.BureauApplication;
import se.samverk.bureau.BureauApplied;
import se.samverk.bureau.BureauRefused;
import se.samverk.company.Companies;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.AccountLink;
import se.samverk.identity.PasswordChanged;
import se.samverk.identity.PasswordResetRequested;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.Ids;
import se.samverk.shared.Time;

/** Who is told what when something happens to an account (S9, D9a, D12). */
@ApplicationScoped
public class AccountMails {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    Users users;

    @Inject
    Companies companies;

    void tell(@Observes PasswordResetRequested fact) {
        send(LetterTemplate.PASSWORD_RESET, user(fact.userId()), "/nytt-losenord/{token}", fact.linkId());
    }

    void tell(@Observes PasswordChanged fact) {
        send(LetterTemplate.PASSWORD_CHANGED, user(fact.userId()), null, clock.instant(), "/glomt-losenord", null);
    }

    /** To a mailbox that nobody has shown to have yet: called by nothing that was typed. */
    void tell(@Observes BureauApplied fact) {
        BureauApplication application = em.find(BureauApplication.class, fact.applicationId());
        String mailbox = application.email().value();
        OutboxMail.Recipient to = new OutboxMail.Recipient(mailbox, mailbox, application.language());
        send(LetterTemplate.BUREAU_REGISTRATION, to, "/bekrafta-byra/{token}", fact.linkId());
    }

    /** Whoever is responsible there learns that it was tried, not by whom. */
    void tell(@Observes BureauRefused fact) {
        String company = companies.get(fact.companyId()).name();
        users.administrators(fact.companyId()).stream()
                .map(OutboxMail.Recipient::of)
                .forEach(to ->
                        send(LetterTemplate.BUREAU_REGISTRATION_TRIED, to, company, clock.instant(), "/hem", null));
    }

    private OutboxMail.Recipient user(String id) {
        User user = em.find(User.class, id);
        return new OutboxMail.Recipient(user.email(), user.name(), user.language());
    }

    private void send(LetterTemplate template, OutboxMail.Recipient to, String path, String linkId) {
        send(template, to, null, em.find(AccountLink.class, linkId).expiresAt(), path, linkId);
    }

    /**
     * @param companyName null when the account as such is meant
     * @param time until when the link is good, or when it happened
     * @param linkId null for none
     */
    private void send(
            LetterTemplate template,
            OutboxMail.Recipient to,
            String companyName,
            Instant time,
            String path,
            String linkId) {
        outbox.add(
                linkId == null ? Ids.next() : linkId,
                to,
                new OutboxMail.Content(
                        template,
                        Arrays.asList(companyName, to.name(), TIME.format(time.atZone(Time.ZONE)), null),
                        path,
                        linkId,
                        null));
    }
}
