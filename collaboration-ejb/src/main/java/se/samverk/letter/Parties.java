package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.samverk.assignment.Assignment;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Collaboration;
import se.samverk.collaboration.Side;
import se.samverk.delivery.OutboxMail;
import se.samverk.identity.Member;
import se.samverk.identity.Users;

/** The people who are mailed about a collaboration, on either side of it. */
@ApplicationScoped
public class Parties {

    @PersistenceContext
    EntityManager em;

    @Inject
    Users users;

    /** The administrators of the client's company; none before the first has registered. */
    List<OutboxMail.Recipient> client(Collaboration collaboration) {
        return recipients(users.administrators(collaboration.companyId()));
    }

    /**
     * Whoever invited and the responsible of the linked assignment; when neither works there any
     * more, those with full permission.
     */
    List<OutboxMail.Recipient> bureau(Collaboration collaboration) {
        return bureau(collaboration, member -> true);
    }

    /** Those on a side who may approve a change (D4b): at the bureau, only full permission. */
    List<OutboxMail.Recipient> approvers(Collaboration collaboration, Side side) {
        return side == Side.CLIENT ? client(collaboration) : bureau(collaboration, Parties::hasFullPermission);
    }

    /** Those on a side who may take back that it has ended: at the bureau also the responsible (§5). */
    List<OutboxMail.Recipient> enders(Collaboration collaboration, Side side) {
        if (side == Side.CLIENT) {
            return client(collaboration);
        }
        String responsible = responsible(collaboration);
        return bureau(
                collaboration,
                member -> hasFullPermission(member) || member.userId().equals(responsible));
    }

    private String responsible(Collaboration collaboration) {
        return collaboration.assignmentId() == null
                ? null
                : em.find(Assignment.class, collaboration.assignmentId()).responsibleId();
    }

    private List<OutboxMail.Recipient> bureau(Collaboration collaboration, Predicate<Member> suitable) {
        Set<String> concerned = new LinkedHashSet<>();
        concerned.add(collaboration.invitedById());
        if (collaboration.assignmentId() != null) {
            concerned.add(responsible(collaboration));
        }
        List<Member> members = users.members(collaboration.bureauId(), concerned).stream()
                .filter(suitable)
                .toList();
        if (members.isEmpty()) {
            members = users.members(collaboration.bureauId()).stream()
                    .filter(Parties::hasFullPermission)
                    .toList();
        }
        return recipients(members);
    }

    private static boolean hasFullPermission(Member member) {
        return member.permission() == Permission.FULL;
    }

    private static List<OutboxMail.Recipient> recipients(List<Member> members) {
        return members.stream().map(OutboxMail.Recipient::of).toList();
    }
}
