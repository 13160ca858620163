package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.access.Doers;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Collaborations;
import se.samverk.company.Companies;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.fact.Fact;
import se.samverk.identity.Member;
import se.samverk.receipt.CompanyCount;
import se.samverk.receipt.ReceiptFact;
import se.samverk.receipt.ReceiptFact.Occasion;
import se.samverk.receipt.ReceiptFact.Told;
import se.samverk.receipt.ReceiptMail;
import se.samverk.receipt.ReceiptReminders;
import se.samverk.receipt.ReceiptsMissing;
import se.samverk.shared.Time;
import se.samverk.workspace.Does;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;

/**
 * The mail about receipts that are missing (K37): to those of the client who answer, one a week at most to a person, however many
 * companies it belongs to. So the first of the week tells of all of them.
 */
@ApplicationScoped
public class ReceiptMails {

    private static final int DAYS_OF_QUIET = 6;

    /** The list of a company; of somebody who has several the page where all stands that waits. */
    private static final Map<String, String> LISTS = Map.of("bookkeeping", "/tjanst/bokforing/kvitton/");

    private static final String START = "/mina/tjanster";

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
    ReceiptReminders reminders;

    @Inject
    Outbox outbox;

    @Inject
    Event<Fact> facts;

    /** That somebody belongs to a company, too. */
    public record Belonging(String userId, String companyId) {}

    /** Where something is missing, as its bureau calls it. */
    private record Place(Collaboration collaboration, String name, long missing) {

        private String line() {
            return name + ": " + missing;
        }
    }

    /** Without a bureau nobody asks. */
    void tell(@Observes ReceiptsMissing missing) {
        collaborations
                .running(missing.companyId(), missing.serviceCode())
                .map(collaboration -> place(collaboration, missing.missing()))
                .ifPresent(place -> {
                    mail(place);
                    tell(place);
                });
    }

    private Place place(Collaboration collaboration, long missing) {
        return new Place(
                collaboration, em.find(Client.class, collaboration.clientId()).name(), missing);
    }

    private void mail(Place place) {
        List<Member> members = answering(place.collaboration());
        Set<String> told = toldThisWeek(members);
        List<Member> untold = members.stream()
                .filter(member -> !told.contains(member.email()))
                .toList();
        Map<String, List<String>> others = others(untold, place.collaboration().companyId());
        untold.forEach(member -> send(place, member, others.getOrDefault(member.userId(), List.of())));
    }

    private List<Member> answering(Collaboration collaboration) {
        return doers.of(collaboration, Side.CLIENT, Does.EITHER_SIDE, ServiceRole.WRITER);
    }

    private Set<String> toldThisWeek(List<Member> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        Instant quiet = Time.today(clock)
                .minusDays(DAYS_OF_QUIET)
                .atStartOfDay(Time.ZONE)
                .toInstant();
        return Set.copyOf(em.createQuery("""
                        select m.recipientEmail from OutboxMail m
                        where m.recipientEmail in :addresses and m.template = :template and m.createdAt >= :quiet
                        """, String.class)
                .setParameter("addresses", members.stream().map(Member::email).toList())
                .setParameter("template", ReceiptMail.RECEIPTS_MISSING.name())
                .setParameter("quiet", quiet)
                .getResultList());
    }

    /** The other companies of each of these people. */
    private Map<String, List<String>> others(List<Member> members, String companyId) {
        return members.isEmpty()
                ? Map.of()
                : em.createQuery("""
                        select new se.samverk.letter.ReceiptMails$Belonging(m.userId, m.companyId)
                        from Membership m
                        where m.userId in :users and m.active = true and m.companyId <> :company
                        """, Belonging.class)
                        .setParameter(
                                "users", members.stream().map(Member::userId).toList())
                        .setParameter("company", companyId)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                Belonging::userId, Collectors.mapping(Belonging::companyId, Collectors.toList())));
    }

    private void send(Place place, Member member, List<String> others) {
        Collaboration collaboration = place.collaboration();
        Stream<String> lines = Stream.concat(
                Stream.of(place.line()),
                reminders.wanting(others).stream()
                        .flatMap(count -> place(count, collaboration.serviceCode(), member).stream())
                        .map(Place::line)
                        .sorted());
        List<String> arguments = List.of(
                companies.get(collaboration.bureauId()).name(), place.name(), lines.collect(Collectors.joining("\n")));
        LocalDate today = Time.today(clock);
        outbox.add(
                today.toString(),
                OutboxMail.Recipient.of(member),
                new OutboxMail.Content(
                        ReceiptMail.RECEIPTS_MISSING,
                        arguments,
                        others.isEmpty() ? list(collaboration) : START,
                        null,
                        collaboration.bureauId(),
                        collaboration.clientId(),
                        collaboration.id()));
    }

    /** Another company in which the same person answers. */
    private Optional<Place> place(CompanyCount count, String serviceCode, Member member) {
        return collaborations
                .running(count.companyId(), serviceCode)
                .filter(collaboration -> answering(collaboration).stream()
                        .anyMatch(other -> other.userId().equals(member.userId())))
                .map(collaboration -> place(collaboration, count.number()));
    }

    private String list(Collaboration collaboration) {
        return Optional.ofNullable(LISTS.get(collaboration.serviceCode()))
                .map(list -> list + companies.get(collaboration.companyId()).customerNumber())
                .orElse(START);
    }

    private void tell(Place place) {
        Collaboration collaboration = place.collaboration();
        facts.fire(new ReceiptFact(
                Occasion.RECEIPTS_ASKED,
                collaboration.companyId(),
                new Fact.Readers(collaboration.bureauId(), collaboration.companyId(), null),
                null,
                new Told(null, null, null, Long.toString(place.missing()), null),
                collaboration.serviceCode(),
                Side.BUREAU));
    }
}
