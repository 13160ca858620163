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
import java.util.EnumSet;
import java.util.Set;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Ids;
import se.samverk.shared.Time;

/**
 * A change of the settings of an active collaboration (S4). Where it asks more of the other side it
 * waits for that side's approval, as long as an invitation does (D4b); then what does not take
 * effect at once waits for the renewal (D4a). While it is pending it can be withdrawn by the side
 * that asked, and no other change can be asked for. It expires when nobody answers in time, or when
 * the collaboration is ended first.
 */
@Entity
@Table(name = "settings_change")
public class SettingsChange {

    /** Where a change is on its way. */
    public enum State {
        AWAITING_APPROVAL,
        SCHEDULED,
        IN_EFFECT,
        DECLINED,
        WITHDRAWN,
        LAPSED;

        /** Those of a change that applies, or will. */
        public static final Set<State> AGREED = EnumSet.of(SCHEDULED, IN_EFFECT);

        public boolean isPending() {
            return this == AWAITING_APPROVAL || this == SCHEDULED;
        }
    }

    static final Duration REMINDED_AFTER = Collaboration.REMINDED_AFTER;

    @Id
    private String id;

    @Column(name = "collaboration_id")
    private String collaborationId;

    @Column(name = "variant_code")
    private String variantCode;

    @Column(name = "period_months")
    private int periodMonths;

    @Enumerated(EnumType.STRING)
    @Column(name = "invoice_recipient")
    private InvoiceRecipient invoiceRecipient;

    @Column(name = "price_ore")
    private long priceOre;

    @Column(name = "price_at_once_ore")
    private Long priceAtOnceOre;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by_id")
    private String askedById;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_by_side")
    private Side askedBySide;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "reminded_at")
    private Instant remindedAt;

    @Column(name = "decided_by_id")
    private String decidedById;

    @Column(name = "takes_effect_on")
    private LocalDate takesEffectOn;

    @Column(name = "pending_id")
    private String pendingId;

    @Version
    private int version;

    protected SettingsChange() {}

    SettingsChange(String collaborationId, ChangeEffect effect, String userId, Side side, Instant now) {
        Terms outcome = effect.outcome();
        this.id = Ids.next();
        this.collaborationId = collaborationId;
        this.variantCode = outcome.variantCode();
        this.periodMonths = outcome.periodMonths();
        this.invoiceRecipient = outcome.invoiceRecipient();
        this.priceOre = outcome.priceOre();
        this.priceAtOnceOre = effect.atOnce() == null ? null : effect.atOnce().priceOre();
        this.askedById = userId;
        this.askedBySide = side;
        this.askedAt = now;
        this.expiresAt = Time.endOf(Collaboration.answerBy(now));
        enter(State.AWAITING_APPROVAL);
    }

    /** Whether this very person has decided so before; then a repetition is no error. */
    boolean wasDecidedBy(String userId, boolean approved) {
        boolean sameOutcome = approved ? state == State.SCHEDULED || state == State.IN_EFFECT : state == State.DECLINED;
        return sameOutcome && userId.equals(decidedById);
    }

    /**
     * @throws BusinessException CHANGE_DECIDED; FORBIDDEN to the side that asked
     */
    void requireAnswerable(Side side, Instant now) {
        if (state != State.AWAITING_APPROVAL || hasExpired(now)) {
            throw new BusinessException(CollaborationError.CHANGE_DECIDED);
        }
        if (side == askedBySide) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
    }

    void decideBy(String userId) {
        decidedById = userId;
    }

    void decline(String userId) {
        decideBy(userId);
        enter(State.DECLINED);
    }

    /**
     * @throws BusinessException CHANGE_DECIDED; FORBIDDEN to the side that did not ask
     */
    void withdraw(Side side) {
        if (!state.isPending()) {
            throw new BusinessException(CollaborationError.CHANGE_DECIDED);
        }
        if (side != askedBySide) {
            throw new BusinessException(CommonError.FORBIDDEN);
        }
        enter(State.WITHDRAWN);
    }

    void schedule(LocalDate renewal) {
        takesEffectOn = renewal;
        enter(State.SCHEDULED);
    }

    void takeEffect() {
        enter(State.IN_EFFECT);
    }

    void lapse() {
        enter(State.LAPSED);
    }

    boolean isAwaitingApproval() {
        return state == State.AWAITING_APPROVAL;
    }

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether a reminder is due: once, after seven days, while it still waits. */
    boolean isToBeReminded(Instant now) {
        return isAwaitingApproval()
                && remindedAt == null
                && !hasExpired(now)
                && !now.isBefore(askedAt.plus(REMINDED_AFTER));
    }

    void remind(Instant now) {
        remindedAt = now;
    }

    /** Whether it takes effect with the period that begins on that day. */
    boolean isDue(LocalDate renewal) {
        return state == State.SCHEDULED && !renewal.isBefore(takesEffectOn);
    }

    private void enter(State entered) {
        state = entered;
        pendingId = entered.isPending() ? collaborationId : null;
    }

    /** The terms when everything has taken effect. */
    public Terms outcome() {
        return new Terms(variantCode, periodMonths, invoiceRecipient, priceOre);
    }

    /** The terms from approval to renewal; null when nothing changes before the renewal. */
    Terms atOnce(Terms present) {
        return priceAtOnceOre == null
                ? null
                : new Terms(variantCode, present.periodMonths(), present.invoiceRecipient(), priceAtOnceOre);
    }

    public String id() {
        return id;
    }

    String collaborationId() {
        return collaborationId;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public State state() {
        return state;
    }

    public Side askedBySide() {
        return askedBySide;
    }

    public String askedById() {
        return askedById;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The last day on which it can be answered. */
    public LocalDate answerBy() {
        return Time.lastDayBefore(expiresAt);
    }

    public LocalDate takesEffectOn() {
        return takesEffectOn;
    }

    public int version() {
        return version;
    }
}
