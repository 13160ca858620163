package se.samverk.collaboration;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.assignment.Assignment;
import se.samverk.assignment.Assignments;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.Client;
import se.samverk.client.Clients;
import se.samverk.collaboration.CollaborationFact.Occasion;
import se.samverk.company.Companies;
import se.samverk.company.CompanyError;
import se.samverk.fact.Fact;
import se.samverk.identity.Users;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.shared.Time;
import se.samverk.shared.WebAddresses;

/**
 * What the bureau does with invitations: it sends, reminds of, resends and revokes them (S1, D2a).
 */
@Boundary
public class InvitationService {

    /** How often one bureau may learn of a company that it has another one (S3). */
    public static final Limit REFUSAL_LIMIT = Limit.within(60, "OTHER_BUREAU_REFUSALS", 20);

    /** Invitations that one bureau sends: whoever gets one may never have heard of it. */
    public static final Limit DAILY_LIMIT = Limit.aDay("INVITATIONS", 1_000);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

    @Inject
    Clients clients;

    @Inject
    Companies companies;

    @Inject
    Assignments assignments;

    @Inject
    Users users;

    @Inject
    Collaborations collaborations;

    @Inject
    BureauChanges bureauChanges;

    @Inject
    MailLinks links;

    @Inject
    RateLimits limits;

    @Inject
    Refusals refusals;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * Activates a service for a client: the client is mailed an invitation (S1).
     *
     * @return the id of the collaboration
     * @throws BusinessException NOT_FOUND; REQUIRED, NOT_OFFERED (D4c) or TOO_LONG at a field;
     *     ASSIGNMENT_REQUIRED (D8a); CLIENT_HAS_OTHER_BUREAU (S3); SERVICE_ALREADY_OPEN (D3b);
     *     NO_LINKS, at {@code message} or for what the client is called; OWN_EMPLOYEE when the client's
     *     address belongs to somebody at the bureau (D2c);
     *     TOO_MANY_ATTEMPTS after too many refusals for another bureau's sake; TOO_MANY_INVITATIONS
     *     in a day
     */
    @Retry
    @Requires(Right.INVITE)
    public String invite(InvitationForm form) {
        String id = invite(form, null);
        takePlaces(1);
        return id;
    }

    /**
     * Activates several services for a client, or none of them when one is refused.
     *
     * @param planId the plan of that client that they are sent with
     * @throws BusinessException as {@link #invite}; NOT_FOUND when the plan is not the client's
     */
    @Requires(Right.INVITE)
    public void inviteAll(String planId, List<InvitationForm> forms) {
        forms.forEach(form -> invite(form, planId));
        takePlaces(forms.size());
    }

    private String invite(InvitationForm form, String planId) {
        Caller caller = currentCaller.get();
        Client client = clients.get(form.clientId(), caller.bureauId());
        String message = WebAddresses.requireNone(
                "message", PlainText.lines("message", form.message(), InvitationForm.LONGEST_MESSAGE));
        requireNoLink(client);
        // Before the assignment, as everywhere: two who wait for each other would get nowhere.
        companies.getForUpdate(client.companyId());
        Collaboration.Offer offer = offer(form, planId, caller);
        requireNoOtherBureau(client);
        if (collaborations.hasOpen(client.id(), form.serviceCode())) {
            throw new BusinessException(CollaborationError.SERVICE_ALREADY_OPEN);
        }
        requireNotOwnEmployee(client);
        Collaboration invitation = Collaboration.invite(client, offer, message, caller.userId(), clock.instant());
        collaborations.add(invitation);
        flush();
        send(invitation, Occasion.INVITED);
        return invitation.id();
    }

    private Collaboration.Offer offer(InvitationForm form, String planId, Caller caller) {
        Faults faults = new Faults();
        faults.require("variant", form.variantCode());
        faults.require("months", form.months());
        faults.require("recipient", form.recipient());
        faults.refuse();
        long price = catalogue
                .service(form.serviceCode())
                .variant(form.variantCode())
                .priceOf(form.months(), form.recipient());
        return new Collaboration.Offer(
                form.serviceCode(),
                new Terms(form.variantCode(), form.months(), form.recipient(), price),
                openAssignment(form, caller).id(),
                planId);
    }

    private Assignment openAssignment(InvitationForm form, Caller caller) {
        if (form.assignmentId() == null) {
            throw BusinessException.at("assignment", CollaborationError.ASSIGNMENT_REQUIRED);
        }
        return assignments
                .findForUpdate(form.assignmentId(), caller.bureauId())
                .filter(assignment -> assignment.clientId().equals(form.clientId()))
                .filter(assignment -> assignment.isOpenOn(Time.today(clock)))
                .orElseThrow(() -> BusinessException.at("assignment", CollaborationError.ASSIGNMENT_REQUIRED));
    }

    private void requireNoOtherBureau(Client client) {
        if (limits.isReached(REFUSAL_LIMIT, client.bureauId())) {
            throw new BusinessException(CommonError.TOO_MANY_ATTEMPTS);
        }
        BureauId bureau = new BureauId(client.bureauId());
        if (companies.hasOtherBureau(client.companyId(), bureau) && !bureauChanges.isTo(client.companyId(), bureau)) {
            boolean told = refusals.otherBureau(client);
            throw new BusinessException(told ? CompanyError.CLIENT_HAS_OTHER_BUREAU : CommonError.TOO_MANY_ATTEMPTS);
        }
    }

    /** A register may hold whatever its program did; the mail names the client as it does. */
    private static void requireNoLink(Client client) {
        if (WebAddresses.holdsLink(client.name()) || WebAddresses.holdsLink(client.contactPerson())) {
            throw new BusinessException(CommonError.NO_LINKS);
        }
    }

    /** Only a company without an administrator is reached by the typed address. */
    private void requireNotOwnEmployee(Client client) {
        boolean addressDecides = users.administrators(client.companyId()).isEmpty();
        if (addressDecides && users.isMember(new EmailAddress(client.email()), client.bureauId())) {
            throw new BusinessException(CollaborationError.OWN_EMPLOYEE);
        }
    }

    /**
     * Anybody can register as a bureau, and any address as a client's. Comes last, since it makes what the same bureau does
     * at the same time wait until this is done.
     */
    private void takePlaces(int invitations) {
        if (!limits.acquire(invitations, DAILY_LIMIT, currentCaller.get().companyId())) {
            throw new BusinessException(CollaborationError.TOO_MANY_INVITATIONS, DAILY_LIMIT.most());
        }
    }

    /**
     * Sends the invitation anew, with a new link, and starts its fourteen days again; the old link
     * ends.
     *
     * @throws BusinessException NOT_FOUND, ILLEGAL_STATE, NO_LINKS, OWN_EMPLOYEE, TOO_MANY_INVITATIONS
     */
    @Retry
    @Requires(Right.INVITE)
    public void resend(String collaborationId) {
        Caller caller = currentCaller.get();
        Collaboration invitation =
                collaborations.getForUpdate(collaborationId, caller).collaboration();
        Client client = clients.get(invitation.clientId(), caller.bureauId());
        requireNoLink(client);
        requireNotOwnEmployee(client);
        invitation.resend(client.email(), clock.instant());
        em.flush();
        send(invitation, Occasion.RESENT);
        takePlaces(1);
    }

    /**
     * Reminds of an invitation by hand. The link is that of the mail before, and the fourteen days
     * go on. It is reminded of by itself after seven days all the same, a day later at the
     * earliest.
     *
     * @throws BusinessException NOT_FOUND; ILLEGAL_STATE when it has been answered or has expired;
     *     REMINDED_RECENTLY within a day of another mail about it
     */
    @Retry
    @Requires(Right.INVITE)
    public void remind(String collaborationId) {
        Collaboration invitation = collaborations
                .getForUpdate(collaborationId, currentCaller.get())
                .collaboration();
        invitation.remindByHand(clock.instant());
        em.flush();
        MailLink link = links.current(invitation).orElse(null);
        facts.fire(CollaborationFact.sent(Occasion.REMINDED, invitation, link, Side.BUREAU));
    }

    /**
     * Takes the invitation back, also one that was accepted for a day that has not come; its link ends and the client is told.
     *
     * @throws BusinessException NOT_FOUND, ILLEGAL_STATE when it has been answered or has expired
     */
    @Retry
    @Requires(Right.INVITE)
    public void revoke(String collaborationId) {
        Collaboration invitation = collaborations
                .getForUpdate(collaborationId, currentCaller.get())
                .collaboration();
        State before = invitation.state();
        invitation.revoke(clock.instant());
        links.end(invitation);
        em.flush();
        facts.fire(CollaborationFact.of(Occasion.REVOKED, before, invitation, Side.BUREAU));
        if (before == State.AGREED) {
            bureauChanges.revoked(invitation);
        }
    }

    private void send(Collaboration invitation, Occasion occasion) {
        boolean registersFirst = users.administrators(invitation.companyId()).isEmpty();
        links.end(invitation);
        MailLink link = registersFirst ? links.renew(invitation) : null;
        facts.fire(CollaborationFact.sent(occasion, invitation, link, Side.BUREAU));
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused,
                    Map.of(
                            "collaboration_open_service_uq",
                            new BusinessException(CollaborationError.SERVICE_ALREADY_OPEN),
                            "collaboration_plan_fk",
                            BusinessException.notFound()));
        }
    }
}
