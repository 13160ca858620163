package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.access.Accesses.Linked;
import se.samverk.assignment.Assignment;
import se.samverk.assignment.AssignmentFact;
import se.samverk.audit.RecordedFacts;
import se.samverk.audit.RecordedFacts.Told;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.ChangeFact;
import se.samverk.collaboration.Collaboration;
import se.samverk.company.Companies;
import se.samverk.fact.Fact;
import se.samverk.identity.InvitedReaders;
import se.samverk.identity.MemberFact;
import se.samverk.identity.Users;
import se.samverk.shared.SortKey;
import se.samverk.shared.Time;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Staffing;
import se.samverk.workspace.Staffing.Person;

/**
 * Who worked in a company's service at a moment: as it is now, with undone what the record tells to have changed since
 * (D7e). People who have left since are told by the names that they had.
 */
@ApplicationScoped
public class Staffings {

    @Inject
    Accesses accesses;

    @Inject
    ServiceRoles roles;

    @Inject
    Users users;

    @Inject
    Companies companies;

    @Inject
    InvitedReaders readers;

    @Inject
    RecordedFacts record;

    Staffing at(String companyId, OfferedService service, Instant moment) {
        Optional<Linked> running = accesses.acceptedBefore(moment, companyId, service.code())
                .filter(linked -> runs(linked.collaboration(), moment));
        Stream<Person> people = Stream.concat(
                Stream.concat(ofCompany(companyId, service.code(), moment), readers(companyId, service.code(), moment)),
                running.stream().flatMap(linked -> ofBureau(linked, moment)));
        return new Staffing(
                running.map(linked ->
                                companies.get(linked.collaboration().bureauId()).name())
                        .orElse(null),
                running.map(linked -> Division.agreed(
                                service, service.agreedVariant(variant(linked.collaboration(), moment))))
                        .orElseGet(() -> Division.alone(service)),
                people.sorted(SortKey.by(Person::name)).toList());
    }

    /** Who was let in from outside then, until a day (D7f). */
    private Stream<Person> readers(String companyId, String serviceCode, Instant moment) {
        return readers.of(companyId).stream()
                .filter(reader -> reader.services().contains(serviceCode))
                .filter(reader ->
                        reader.acceptedAt() != null && !reader.acceptedAt().isAfter(moment))
                .filter(reader -> reader.endedAt() == null || reader.endedAt().isAfter(moment))
                .filter(reader -> !reader.isOver(Time.day(moment)))
                .map(reader -> new Person(reader.name(), Side.CLIENT, ServiceRole.READER));
    }

    private static boolean runs(Collaboration collaboration, Instant moment) {
        return collaboration.endsOn() == null || Time.day(moment).isBefore(collaboration.endsOn());
    }

    /** The first change since tells what was before it. */
    private String variant(Collaboration collaboration, Instant moment) {
        return record.since(moment, Fact.Readers.ofCompany(collaboration.companyId(), false), ChangeFact.class).stream()
                .map(Told::fact)
                .filter(change -> change.collaborationId().equals(collaboration.id()))
                .filter(change -> switch (change.occasion()) {
                    case APPROVED, PLANNED, IN_EFFECT -> true;
                    default -> false;
                })
                .reduce((later, earlier) -> earlier)
                .map(change -> change.before().variantCode())
                .orElse(collaboration.variantCode());
    }

    private Stream<Person> ofCompany(String companyId, String serviceCode, Instant moment) {
        Fact.Readers readers = Fact.Readers.ofCompany(companyId, false);
        PastMembers members = new PastMembers(
                user -> roles.given(new GivenRole.Member(companyId, user)).get(serviceCode));
        users.members(companyId).forEach(member -> members.add(member.userId(), member.name(), member.role()));
        record.since(moment, readers, MemberFact.class).forEach(told -> members.undo(told.fact()));
        record.since(moment, readers, ServiceRoleFact.class).stream()
                .map(Told::fact)
                .filter(fact -> fact.serviceCode().equals(serviceCode))
                .forEach(members::undo);
        return members.people();
    }

    private Stream<Person> ofBureau(Linked linked, Instant moment) {
        Assignment assignment = linked.assignment();
        if (assignment == null) {
            return Stream.of();
        }
        String bureau = linked.collaboration().bureauId();
        List<Told<AssignmentFact>> changes = record.since(moment, Fact.Readers.ofBureau(bureau), AssignmentFact.class);
        return changes.stream()
                .map(Told::fact)
                .filter(fact -> fact.assignmentId().equals(assignment.id()) && fact.before() != null)
                .reduce((later, earlier) -> earlier)
                .map(fact -> people(fact.before()))
                .orElseGet(() -> users.members(bureau).stream()
                        .flatMap(member -> assignment.roleOf(member.userId()).stream()
                                .map(role -> new Person(member.name(), Side.BUREAU, role))));
    }

    private static Stream<Person> people(AssignmentFact.Entry assignment) {
        return Stream.concat(
                Stream.of(new Person(assignment.responsible(), Side.BUREAU, ServiceRole.APPROVER)),
                assignment.participants().stream().map(name -> new Person(name, Side.BUREAU, ServiceRole.WRITER)));
    }
}
