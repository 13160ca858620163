package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.company.Companies;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.shared.Language;

/** Writes the same mail about a collaboration to several people, each in their own language. */
@ApplicationScoped
public class CollaborationLetters {

    @PersistenceContext
    EntityManager em;

    @Inject
    Outbox outbox;

    @Inject
    Companies companies;

    @Inject
    Catalogue catalogue;

    /**
     * What is told.
     *
     * @param occasion tells this mail from others with the same template about the same thing
     * @param date the date that the text names
     * @param details what the text lists, by language
     * @param linkId the link whose token the path ends with; null for none
     */
    record Letter(
            LetterTemplate template,
            String occasion,
            LocalDate date,
            Function<Language, String> details,
            String path,
            String linkId) {}

    void send(Collaboration collaboration, List<OutboxMail.Recipient> recipients, Letter letter) {
        String bureau = companies.get(collaboration.bureauId()).name();
        String client = em.find(Client.class, collaboration.clientId()).name();
        String message = collaboration.message() == null ? "" : collaboration.message();
        for (OutboxMail.Recipient recipient : recipients) {
            List<String> arguments = List.of(
                    bureau,
                    client,
                    service(collaboration, recipient.language()),
                    letter.date().toString(),
                    message,
                    letter.details().apply(recipient.language()));
            outbox.add(
                    letter.occasion(),
                    recipient,
                    new OutboxMail.Content(
                            letter.template(),
                            arguments,
                            letter.path(),
                            letter.linkId(),
                            collaboration.bureauId(),
                            collaboration.clientId(),
                            collaboration.id()));
        }
    }

    private String service(Collaboration collaboration, Language language) {
        return catalogue.agreed(collaboration.serviceCode()).name().in(language);
    }

    /** Where the bureau's side sees the collaboration. */
    static String bureauPath(Collaboration collaboration) {
        return "/byra/avtal/" + collaboration.id();
    }

    /** Where the client's side sees the collaboration. */
    static String clientPath(Collaboration collaboration) {
        return "/mina/samarbete/" + collaboration.id();
    }
}
