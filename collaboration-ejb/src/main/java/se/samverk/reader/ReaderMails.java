package se.samverk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.MessageFormat;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.Catalogue;
import se.samverk.company.Companies;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail.Content;
import se.samverk.delivery.OutboxMail.Recipient;
import se.samverk.identity.InvitedReader;
import se.samverk.identity.InvitedReaders;
import se.samverk.identity.Member;
import se.samverk.identity.ReaderRef;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.Language;
import se.samverk.shared.Texts;

/** Who is told what of a reader (D7f): the reader, and the company's administrators but for the one who has done it. */
@ApplicationScoped
public class ReaderMails {

    private static final String HOME = "/hem";
    private static final String LINK = "/lasinbjudan/{token}";

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Companies companies;

    @Inject
    Catalogue catalogue;

    @Inject
    InvitedReaders readers;

    @Inject
    Users users;

    @Inject
    Outbox outbox;

    void tell(@Observes ReaderFact fact) {
        InvitedReader reader = readers.get(new ReaderRef(fact.companyId(), fact.readerId()));
        tellReader(fact, reader);
        if (fact.change() != ReaderFact.Change.READER_INVITED_AGAIN) {
            tellAdministrators(fact, reader);
        }
    }

    /** Who has not said yes is mailed the link, and nothing else. */
    private void tellReader(ReaderFact fact, InvitedReader reader) {
        boolean reading = reader.userId() != null;
        switch (fact.change()) {
            case READER_INVITED, READER_INVITED_AGAIN -> send(fact, reader, ReaderMail.READER_INVITED, LINK);
            case READER_DAY_CHANGED -> send(fact, reader, reading ? ReaderMail.READER_DAY_CHANGED : null, HOME);
            case READER_ENDING -> send(fact, reader, ReaderMail.READER_ENDING, HOME);
            case READER_ENDED, READER_OVER -> send(fact, reader, reading ? ReaderMail.READER_ENDED : null, HOME);
            case READER_ACCEPTED -> {
                // It has just done that itself.
            }
        }
    }

    private void send(ReaderFact fact, InvitedReader reader, ReaderMail mail, String path) {
        if (mail != null) {
            Recipient to = recipient(reader);
            add(fact, to, mail, by(fact, reader), services(reader, to.language()), path);
        }
    }

    /** Who has no account yet is written to in the language of who invites. */
    private Recipient recipient(InvitedReader reader) {
        return users.find(reader.email())
                .map(user -> new Recipient(user.email(), user.name(), user.language()))
                .orElseGet(() -> new Recipient(
                        reader.email().value(),
                        reader.name(),
                        em.find(User.class, reader.invitedById()).language()));
    }

    private String services(InvitedReader reader, Language language) {
        return reader.services().stream()
                .sorted()
                .map(service -> catalogue.agreed(service).name().in(language))
                .collect(Collectors.joining(", "));
    }

    private void tellAdministrators(ReaderFact fact, InvitedReader reader) {
        String actor = currentCaller.find().map(Caller::userId).orElse(null);
        for (Member administrator : users.administrators(reader.companyId())) {
            if (!administrator.userId().equals(actor)) {
                String what = what(
                        fact.change(),
                        administrator.language(),
                        reader.name(),
                        reader.readsUntil().toString(),
                        by(fact, reader));
                add(
                        fact,
                        Recipient.of(administrator),
                        ReaderMail.READER_TOLD,
                        reader.name(),
                        what,
                        "/mina/lasare/" + reader.id());
            }
        }
    }

    /** What has happened, in a sentence: to the reader, with its last day, by whom. */
    public static String what(ReaderFact.Change change, Language language, Object... arguments) {
        String pattern = Texts.of(ReaderMails.class, "mails", language).getString("told." + change);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private String by(ReaderFact fact, InvitedReader reader) {
        return fact.by() != null
                ? fact.by().name()
                : currentCaller
                        .find()
                        .map(Caller::name)
                        .orElseGet(
                                () -> em.find(User.class, reader.invitedById()).name());
    }

    private void add(ReaderFact fact, Recipient to, ReaderMail mail, String who, String details, String path) {
        List<String> arguments = List.of(
                companies.get(fact.companyId()).name(),
                who,
                fact.after().until().toString(),
                details);
        String linkId = path.equals(LINK) ? fact.linkId() : null;
        outbox.add(fact.id(), to, new Content(mail, arguments, path, linkId, null));
    }
}
