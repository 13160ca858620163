package se.samverk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.samverk.assignment.Assignment;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.CollaborationEvent;
import se.samverk.collaboration.MailLink;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.identity.Member;
import se.samverk.identity.Permission;
import se.samverk.identity.Users;
import se.samverk.shared.Time;

/** Who is told what when something happens to a collaboration (S1, S2, D2a, D2c, D5a). */
@ApplicationScoped
public class CollaborationMails {

    @PersistenceContext EntityManager em;
    @Inject Outbox outbox;
    @Inject Users users;
    @Inject Companies companies;
    @Inject Catalogue catalogue;

    void tell(@Observes CollaborationEvent event) {
        switch (event.occasion()) {
            case INVITED -> tellInvited(event, MailTemplate.INVITATION);
            case REMINDED -> tellInvited(event, MailTemplate.REMINDER);
            case REVOKED -> tellInvited(event, MailTemplate.REVOKED);
            case EXPIRED -> tellBureau(event, MailTemplate.EXPIRED);
            case ACCEPTED -> tellBureau(event, MailTemplate.ACCEPTED);
            case DECLINED -> tellBureau(event, MailTemplate.DECLINED);
            case ENDING -> tellBoth(event, MailTemplate.ENDING);
            case ENDING_WITHDRAWN -> tellBoth(event, MailTemplate.ENDING_WITHDRAWN);
            case ENDED -> tellBoth(event, MailTemplate.ENDED);
        }
    }

    private void tellBoth(CollaborationEvent event, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        tellBureau(event, template);
        tell(clientSide(collaboration), event, template, "/mina/samarbete/" + collaboration.id());
    }

    /** A company with an administrator is reached through it, whatever address was typed (D2c). */
    private void tellInvited(CollaborationEvent event, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        List<OutboxMail.Recipient> known = clientSide(collaboration);
        if (!known.isEmpty()) {
            tell(known, event, template, "/mina/samarbete/" + collaboration.id());
            return;
        }
        Client client = em.find(Client.class, collaboration.clientId());
        OutboxMail.Recipient typed =
                new OutboxMail.Recipient(
                        collaboration.invitedEmail(), client.contactPerson(), client.language());
        tell(List.of(typed), event, template, event.link() == null ? "/" : "/inbjudan/{token}");
    }

    private void tellBureau(CollaborationEvent event, MailTemplate template) {
        Collaboration collaboration = event.collaboration();
        tell(
                bureauSide(collaboration),
                event,
                template,
                "/byra/kund/" + collaboration.clientId() + "?flik=samarbeten");
    }

    private List<OutboxMail.Recipient> clientSide(Collaboration collaboration) {
        return users.administrators(collaboration.companyId()).stream()
                .map(OutboxMail.Recipient::of)
                .toList();
    }

    /**
     * Whoever invited and the responsible of the linked assignment; when neither works there any
     * more, those with full permission.
     */
    private List<OutboxMail.Recipient> bureauSide(Collaboration collaboration) {
        Set<String> concerned = new LinkedHashSet<>();
        concerned.add(collaboration.invitedById());
        if (collaboration.assignmentId() != null) {
            concerned.add(em.find(Assignment.class, collaboration.assignmentId()).responsibleId());
        }
        List<Member> members = users.members(collaboration.bureauId(), concerned);
        if (members.isEmpty()) {
            members =
                    users.members(collaboration.bureauId()).stream()
                            .filter(member -> member.permission() == Permission.FULL)
                            .toList();
        }
        return members.stream().map(OutboxMail.Recipient::of).toList();
    }

    private void tell(
            List<OutboxMail.Recipient> recipients,
            CollaborationEvent event,
            MailTemplate template,
            String path) {
        Collaboration collaboration = event.collaboration();
        Company bureau = companies.get(collaboration.bureauId());
        Client client = em.find(Client.class, collaboration.clientId());
        MailLink link = event.link();
        for (OutboxMail.Recipient recipient : recipients) {
            List<String> arguments = new ArrayList<>();
            arguments.add(bureau.name());
            arguments.add(client.name());
            arguments.add(service(collaboration, recipient));
            arguments.add(date(collaboration));
            arguments.add(collaboration.message());
            outbox.add(
                    collaboration.id() + ":" + collaboration.version(),
                    recipient,
                    new OutboxMail.Content(
                            template,
                            arguments,
                            path,
                            link == null ? null : link.id(),
                            bureau.id(),
                            client.id()));
        }
    }

    /** The day until which an invitation waits, or on which the collaboration ends. */
    private static String date(Collaboration collaboration) {
        LocalDate date =
                collaboration.endsOn() == null
                        ? LocalDate.ofInstant(collaboration.expiresAt(), Time.ZONE)
                        : collaboration.endsOn();
        return date.toString();
    }

    private String service(Collaboration collaboration, OutboxMail.Recipient recipient) {
        return catalogue
                .find(collaboration.serviceCode())
                .map(service -> service.name().in(recipient.language()))
                .orElse(collaboration.serviceCode());
    }
}
