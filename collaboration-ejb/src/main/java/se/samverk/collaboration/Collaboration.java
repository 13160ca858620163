package se.samverk.collaboration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.client.Client;
import se.samverk.fact.Fact;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Ids;
import se.samverk.shared.Time;

/**
 * A client and a service with one bureau. It begins as an invitation that waits for fourteen days;
 * the client accepts or declines it, the bureau may resend or revoke it, or it expires. Once active
 * it is renewed period by period, on other terms when its settings were changed, until either side
 * ends it: today, or when the current period ends. Until then the side that ended it may withdraw
 * that, and the other may ask for it. Declined, revoked, expired and ended are final.
 *
 * <p>The columns {@code open_client_id}, {@code bound_company_id} and {@code bound_bureau_id}
 * follow from the state; through them the database guards D3b and S3.
 */
@Entity
@Table(name = "collaboration")
public class Collaboration {

    /** How many days an invitation waits for an answer; the last is a whole one (D2a). */
    private static final int WAITS_DAYS = 14;

    /** How long after it was sent it is reminded of, once (D2a). */
    static final Duration REMINDED_AFTER = Duration.ofDays(7);

    /** How long after the last mail about it an invitation may be reminded of by hand (D2a). */
    static final Duration APART = Duration.ofDays(1);

    /** A period of a year is told of this many days before it begins anew. */
    static final int RENEWAL_TOLD_DAYS = 30;

    static final int LONG_PERIOD = 12;

    @Id
    private String id;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "bureau_id")
    private String bureauId;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "service_code")
    private String serviceCode;

    @Column(name = "variant_code")
    private String variantCode;

    @Column(name = "period_months")
    private int periodMonths;

    @Enumerated(EnumType.STRING)
    @Column(name = "invoice_recipient")
    private InvoiceRecipient invoiceRecipient;

    @Column(name = "price_ore")
    private long priceOre;

    @Column(name = "assignment_id")
    private String assignmentId;

    @Column(name = "plan_id")
    private String planId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String message;

    @Column(name = "invited_email")
    private String invitedEmail;

    @Column(name = "invited_by_id")
    private String invitedById;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "reminded_by_hand_at")
    private Instant remindedByHandAt;

    @Column(name = "undelivered_at")
    private Instant undeliveredAt;

    @Column(name = "decided_by_id")
    private String decidedById;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decline_reason")
    private String declineReason;

    @Column(name = "accepted_on")
    private LocalDate acceptedOn;

    @Column(name = "renewal_month")
    private Integer renewalMonth;

    @Column(name = "renews_on")
    private LocalDate renewsOn;

    @Column(name = "renewal_told_for")
    private LocalDate renewalToldFor;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Aftermath aftermath;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by_side")
    private Side endedBySide;

    @Column(name = "continuation_asked_at")
    private Instant continuationAskedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "open_client_id")
    private String openClientId;

    @Column(name = "bound_company_id")
    private String boundCompanyId;

    @Column(name = "bound_bureau_id")
    private String boundBureauId;

    @Version
    private int version;

    protected Collaboration() {}

    /**
     * What a bureau offers a client: a service on certain terms, linked to an assignment.
     *
     * @param planId the plan that the invitation is sent with; null when it stands alone
     */
    record Offer(String serviceCode, Terms terms, String assignmentId, String planId) {}

    static Collaboration invite(Client client, Offer offer, String message, String invitedById, Instant now) {
        Collaboration invitation = new Collaboration();
        invitation.id = Ids.next();
        invitation.clientId = client.id();
        invitation.bureauId = client.bureauId();
        invitation.companyId = client.companyId();
        invitation.serviceCode = offer.serviceCode();
        invitation.agree(offer.terms());
        invitation.assignmentId = offer.assignmentId();
        invitation.planId = offer.planId();
        invitation.message = message;
        invitation.invitedEmail = client.email();
        invitation.invitedById = invitedById;
        invitation.invitedAt = now;
        invitation.expiresAt = Time.endOf(answerBy(now));
        invitation.enter(State.INVITED, now);
        return invitation;
    }

    /**
     * @throws BusinessException INVITATION_EXPIRED, ALREADY_DECIDED
     */
    void accept(String userId, Instant now, LocalDate today) {
        decide(Action.ACCEPT, userId, now);
        acceptedOn = today;
        renewalMonth = periodMonths;
        renewsOn = acceptedOn.plusMonths(renewalMonth);
    }

    /**
     * Accepts it from a later day on, the first of the contract.
     *
     * @throws BusinessException INVITATION_EXPIRED, ALREADY_DECIDED
     */
    void agree(String userId, LocalDate from, Instant now) {
        requireUndecided(now);
        move(Action.AGREE, Side.CLIENT, now);
        decidedById = userId;
        decidedAt = now;
        acceptedOn = from;
    }

    /** The client has thought better of it before it began. */
    void withdrawAgreement(String userId, Instant now) {
        move(Action.WITHDRAW_AGREEMENT, Side.CLIENT, now);
        decidedById = userId;
        decidedAt = now;
        acceptedOn = null;
    }

    /** Whether the day has come on which it was agreed to begin. */
    boolean isToBegin(LocalDate today) {
        return state == State.AGREED && !today.isBefore(acceptedOn);
    }

    /** Begins; when the client answered stays. */
    void begin(Instant now) {
        move(Action.BEGIN, Side.SYSTEM, now);
        renewalMonth = periodMonths;
        renewsOn = acceptedOn.plusMonths(renewalMonth);
    }

    /**
     * @param reason what the client says of why; null for nothing
     * @throws BusinessException INVITATION_EXPIRED, ALREADY_DECIDED
     */
    void decline(String userId, String reason, Instant now) {
        decide(Action.DECLINE, userId, now);
        declineReason = reason;
    }

    /**
     * @throws BusinessException INVITATION_EXPIRED, ALREADY_DECIDED
     */
    void requireUndecided(Instant now) {
        if (state == State.EXPIRED || (state == State.INVITED && hasExpired(now))) {
            throw new BusinessException(CollaborationError.INVITATION_EXPIRED);
        }
        if (state != State.INVITED) {
            throw new BusinessException(CollaborationError.ALREADY_DECIDED);
        }
    }

    /** The last day on which what is asked now can be answered. */
    public static LocalDate answerBy(Instant askedAt) {
        return Time.day(askedAt).plusDays(WAITS_DAYS);
    }

    private void decide(Action decision, String userId, Instant now) {
        requireUndecided(now);
        move(decision, Side.CLIENT, now);
        decidedById = userId;
        decidedAt = now;
    }

    /** Whether this very person has decided so before; then a repetition is no error (D2d). */
    boolean wasDecidedBy(String userId, Action decision) {
        boolean sameOutcome =
                decision == Action.ACCEPT ? state.isBinding() || state == State.AGREED : state == decision.to();
        return sameOutcome && userId.equals(decidedById);
    }

    /** Starts the fourteen days again; the mail goes to the address that the register has now. */
    void resend(String email, Instant now) {
        move(Action.RESEND, Side.BUREAU, now);
        invitedEmail = email;
        invitedAt = now;
        expiresAt = Time.endOf(answerBy(now));
        remindedAt = null;
        remindedByHandAt = null;
        undeliveredAt = null;
    }

    /**
     * Whether the invitation as it was last sent has reached nobody, its mails having been given up
     * ({@link InvitationDelivery}).
     */
    boolean isUndelivered() {
        return undeliveredAt != null;
    }

    void revoke(Instant now) {
        move(Action.REVOKE, Side.BUREAU, now);
        acceptedOn = null;
    }

    /**
     * Whether the reminder that is sent by itself is due: once, after seven days, while it still
     * waits. One sent by hand does not take its place, but puts it off for a day.
     */
    boolean isToBeReminded(Instant now) {
        return state == State.INVITED
                && remindedAt == null
                && !hasExpired(now)
                && !now.isBefore(invitedAt.plus(REMINDED_AFTER))
                && (remindedByHandAt == null || !now.isBefore(remindedByHandAt.plus(APART)));
    }

    void remind(Instant now) {
        move(Action.REMIND, Side.SYSTEM, now);
        remindedAt = now;
    }

    /**
     * Reminds of it because somebody at the bureau wants to: at most once a day, and not within a
     * day of another mail about it. Nothing else changes, not even how long it waits.
     *
     * @throws BusinessException ILLEGAL_STATE when it has been answered or has expired;
     *     REMINDED_RECENTLY with the moment from which it may be done
     */
    void remindByHand(Instant now) {
        if (hasExpired(now)) {
            throw new BusinessException(CollaborationError.ILLEGAL_STATE);
        }
        require(Action.REMIND, Side.BUREAU);
        if (now.isBefore(remindableFrom())) {
            throw new BusinessException(CollaborationError.REMINDED_RECENTLY, Time.minute(remindableFrom()));
        }
        move(Action.REMIND, Side.BUREAU, now);
        remindedByHandAt = now;
    }

    /** From when on it may be reminded of by hand; a full minute, as it is told. */
    Instant remindableFrom() {
        Instant last = lastRemindedAt() == null ? invitedAt : lastRemindedAt();
        return last.plus(APART).truncatedTo(ChronoUnit.MINUTES);
    }

    /** When it was last reminded of, by itself or by hand; null when it was not. */
    Instant lastRemindedAt() {
        return Stream.of(remindedAt, remindedByHandAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether nobody has answered in time. */
    public boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void expire(Instant now) {
        move(Action.EXPIRE, Side.SYSTEM, now);
    }

    /**
     * @throws BusinessException ILLEGAL_STATE
     */
    void require(Action action, Side side) {
        if (!action.isAllowed(state, side)) {
            throw new BusinessException(CollaborationError.ILLEGAL_STATE);
        }
    }

    /** Puts other terms into effect, at once and without moving the renewal. */
    void change(Terms terms, Instant now) {
        agree(terms);
        changedAt = now;
    }

    private void agree(Terms terms) {
        variantCode = terms.variantCode();
        periodMonths = terms.periodMonths();
        invoiceRecipient = terms.invoiceRecipient();
        priceOre = terms.priceOre();
    }

    /** Whether the next contract period has begun. */
    boolean isToBeRenewed(LocalDate today) {
        return state == State.ACTIVE && (renewsOn == null || !today.isBefore(renewsOn));
    }

    /**
     * Begins the next contract period.
     *
     * @param terms those that hold from now on, often the same as before
     */
    void renew(Terms terms, Instant now) {
        move(Action.RENEW, Side.SYSTEM, now);
        if (renewsOn != null) {
            agree(terms);
            renewalMonth += periodMonths;
        }
        renewsOn = acceptedOn.plusMonths(renewalMonth);
    }

    /** Whether both sides are to be told that a long period is about to begin (S4). */
    boolean isRenewalToBeTold(LocalDate today) {
        return state == State.ACTIVE
                && periodMonths == LONG_PERIOD
                && renewsOn != null
                && !renewsOn.equals(renewalToldFor)
                && today.isBefore(renewsOn)
                && !today.isBefore(renewsOn.minusDays(RENEWAL_TOLD_DAYS));
    }

    void renewalTold() {
        renewalToldFor = renewsOn;
    }

    void endToday(Side side, Aftermath whatBecomes, Instant now, LocalDate today) {
        move(Action.END_TODAY, side, now);
        ends(side, today, whatBecomes);
    }

    void endAtPeriodEnd(Side side, Aftermath whatBecomes, Instant now, LocalDate today) {
        move(Action.END_AT_PERIOD_END, side, now);
        ends(side, periods().renewalAfter(today), whatBecomes);
    }

    private void ends(Side side, LocalDate day, Aftermath whatBecomes) {
        endedBySide = side;
        endsOn = day;
        aftermath = whatBecomes;
        continuationAskedAt = null;
    }

    /**
     * @throws BusinessException ILLEGAL_STATE; FORBIDDEN to the side that did not end it
     */
    void withdrawEnding(Side side, Instant now) {
        requireEnder(Action.WITHDRAW_ENDING, side);
        move(Action.WITHDRAW_ENDING, side, now);
        ends(null, null, null);
    }

    /**
     * Asks the side that ended it to withdraw that. Asking again changes nothing.
     *
     * @return whether it was not asked for already
     * @throws BusinessException ILLEGAL_STATE; FORBIDDEN to the side that ended it
     */
    boolean askToContinue(Side side, Instant now) {
        require(Action.ASK_TO_CONTINUE, side);
        if (side == endedBySide) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
        if (isAskedToContinue()) {
            return false;
        }
        continuationAskedAt = now;
        return true;
    }

    /**
     * Lets the ending stand though the other side wants to go on.
     *
     * @throws BusinessException ILLEGAL_STATE, also when nobody has asked; FORBIDDEN to the side
     *     that did not end it
     */
    void declineToContinue(Side side) {
        requireEnder(Action.DECLINE_TO_CONTINUE, side);
        if (!isAskedToContinue()) {
            throw new BusinessException(CollaborationError.ILLEGAL_STATE);
        }
        continuationAskedAt = null;
    }

    private void requireEnder(Action action, Side side) {
        require(action, side);
        if (side != endedBySide) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
    }

    /** Whether the side that did not end it waits for an answer, until it has ended. */
    boolean isAskedToContinue() {
        return state == State.ENDING && continuationAskedAt != null;
    }

    /** How it ends or has ended; null while nobody has ended it. */
    public Ending ending() {
        if (endsOn == null) {
            return null;
        }
        LocalDate paidThrough = periods().renewalAfter(endsOn.minusDays(1)).minusDays(1);
        return new Ending(endedBySide, endsOn, aftermath, paidThrough, invoiceRecipient, priceOre, isAskedToContinue());
    }

    /** Whether the date of a planned end has come. */
    boolean isToBeCompleted(LocalDate today) {
        return state == State.ENDING && !today.isBefore(endsOn);
    }

    void complete(Instant now) {
        move(Action.COMPLETE, Side.SYSTEM, now);
    }

    /**
     * Links it to another assignment of the same client.
     *
     * @throws BusinessException ILLEGAL_STATE when it is no longer open
     */
    void linkTo(String newAssignmentId) {
        if (!state.isOpen()) {
            throw new BusinessException(CollaborationError.ILLEGAL_STATE);
        }
        assignmentId = newAssignmentId;
    }

    private void move(Action action, Side side, Instant now) {
        require(action, side);
        enter(action.to(), now);
    }

    private void enter(State entered, Instant now) {
        state = entered;
        changedAt = now;
        undeliveredAt = entered == State.INVITED ? undeliveredAt : null;
        openClientId = entered.isOpen() ? clientId : null;
        boundCompanyId = entered.isBinding() ? companyId : null;
        boundBureauId = entered.isBinding() ? bureauId : null;
    }

    /**
     * Whether both sides work in the service that day. A planned end counts from its date on, also
     * in the minutes before it is carried out.
     */
    public boolean isRunningOn(LocalDate day) {
        return state == State.ACTIVE || state == State.ENDING && day.isBefore(endsOn);
    }

    /** Whether it has come to its end and left the service readable (D5a). */
    public boolean isReadableOn(LocalDate day) {
        return isOverOn(day) && aftermath == Aftermath.CLOSED_READABLE;
    }

    /** Whether it has come to its end and the client goes on without a bureau (D5a). */
    public boolean isContinuedOn(LocalDate day) {
        return isOverOn(day) && aftermath == Aftermath.CONTINUES_ALONE;
    }

    private boolean isOverOn(LocalDate day) {
        return state == State.ENDED || state == State.ENDING && !day.isBefore(endsOn);
    }

    /** The contract periods since acceptance. */
    ContractPeriods periods() {
        return new ContractPeriods(acceptedOn, renewalMonth, periodMonths);
    }

    public String id() {
        return id;
    }

    public String clientId() {
        return clientId;
    }

    public String bureauId() {
        return bureauId;
    }

    public String companyId() {
        return companyId;
    }

    /** Both parties may read what happens to it. */
    Fact.Readers readers() {
        return new Fact.Readers(bureauId, companyId, clientId);
    }

    static Fact.Subject subject(String collaborationId) {
        return new Fact.Subject("collaboration", collaborationId);
    }

    public String serviceCode() {
        return serviceCode;
    }

    public String variantCode() {
        return variantCode;
    }

    public int periodMonths() {
        return periodMonths;
    }

    public InvoiceRecipient invoiceRecipient() {
        return invoiceRecipient;
    }

    public long priceOre() {
        return priceOre;
    }

    /** What holds now. */
    public Terms terms() {
        return new Terms(variantCode, periodMonths, invoiceRecipient, priceOre);
    }

    public LocalDate renewsOn() {
        return renewsOn;
    }

    public String assignmentId() {
        return assignmentId;
    }

    /** The plan that the invitation was sent with; null when it stands alone. */
    public String planId() {
        return planId;
    }

    public State state() {
        return state;
    }

    public String message() {
        return message;
    }

    /** Why the client has declined, in its own words; null when it did not say. */
    public String declineReason() {
        return declineReason;
    }

    public String invitedEmail() {
        return invitedEmail;
    }

    public String invitedById() {
        return invitedById;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The last day on which it can be answered. */
    public LocalDate answerBy() {
        return Time.lastDayBefore(expiresAt);
    }

    public Instant remindedAt() {
        return remindedAt;
    }

    public LocalDate acceptedOn() {
        return acceptedOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public Aftermath aftermath() {
        return aftermath;
    }

    public int version() {
        return version;
    }
}
