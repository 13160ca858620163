package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.access.Doers;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Collaborations;
import se.samverk.company.Companies;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.Member;
import se.samverk.shared.Time;
import se.samverk.workspace.NewsFact;
import se.samverk.workspace.Side;
import se.samverk.workspace.WorkMail;

/**
 * Who is told of work that waits in a service: those on the other side who do it, once a day at most (B39). The mail leads to
 * the start page, where all stands that waits.
 */
@ApplicationScoped
public class WorkMails {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    @Inject
    Doers doers;

    @Inject
    Companies companies;

    @Inject
    Outbox outbox;

    @Inject
    @Any
    Instance<MailTemplate.Area> areas;

    void tell(@Observes NewsFact fact) {
        WorkMail mail = fact.mail();
        if (mail != null) {
            collaborations
                    .running(fact.readers(), fact.serviceCode())
                    .ifPresent(collaboration -> tell(fact, mail, collaboration));
        }
    }

    private void tell(NewsFact fact, WorkMail mail, Collaboration collaboration) {
        Side other = fact.side() == Side.BUREAU ? Side.CLIENT : Side.BUREAU;
        List<Member> members = meant(fact.person(), doers.of(collaboration, other, mail.task(), mail.from()));
        Set<String> told = toldToday(members);
        members.stream()
                .filter(member -> !told.contains(member.email()))
                .forEach(member -> send(fact, mail, collaboration, member));
    }

    /** The one who is meant; all, where that one does it no more. */
    private static List<Member> meant(String userId, List<Member> members) {
        List<Member> one = members.stream()
                .filter(member -> member.userId().equals(userId))
                .toList();
        return one.isEmpty() ? members : one;
    }

    private void send(NewsFact fact, WorkMail mail, Collaboration collaboration, Member member) {
        List<String> arguments = List.of(
                companies.get(collaboration.bureauId()).name(),
                em.find(Client.class, collaboration.clientId()).name(),
                Objects.requireNonNullElse(fact.about(), ""));
        outbox.add(
                Time.today(clock) + ":" + collaboration.id(),
                OutboxMail.Recipient.of(member),
                new OutboxMail.Content(
                        mail,
                        arguments,
                        fact.side() == Side.BUREAU ? "/mina/tjanster" : "/byra/start",
                        null,
                        collaboration.bureauId(),
                        collaboration.clientId(),
                        collaboration.id()));
    }

    /** The addresses to which some mail of this kind was written today. */
    private Set<String> toldToday(List<Member> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(em.createQuery("""
                        select m.recipientEmail from OutboxMail m
                        where m.recipientEmail in :addresses and m.template in :templates and m.createdAt >= :today
                        """, String.class)
                .setParameter("addresses", members.stream().map(Member::email).toList())
                .setParameter("templates", templates())
                .setParameter("today", Time.today(clock).atStartOfDay(Time.ZONE).toInstant())
                .getResultList());
    }

    private Set<String> templates() {
        return areas.stream()
                .flatMap(area -> Stream.of(area.templates()))
                .filter(WorkMail.class::isInstance)
                .map(MailTemplate::name)
                .collect(Collectors.toSet());
    }
}
