package se.samverk.bookkeeping.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Ids;

/** A list of payments for the bank (K32). */
@Entity
@Table(name = "payment_batch")
public class PaymentBatch {

    /** How far it has come. What of it has been paid is told by the invoices. */
    public enum State {
        /** It waits for the client to say yes. */
        PROPOSED,
        /** The file is there, frozen. */
        APPROVED,
        /** The bank has it: nothing is taken back any more. */
        SENT,
        TAKEN_BACK,
        /** The bank had it and did not pay it, or not all of it. */
        NOT_PAID;

        /** Whether there is a file that the bank may get, or has. */
        public boolean isWritten() {
            return this == APPROVED || this == SENT;
        }
    }

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String iban;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    private String sha256;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    /** Or when the bank was said not to have paid. */
    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    @Column(name = "taken_back_by")
    private String takenBackBy;

    private String reason;

    @Version
    private int version;

    protected PaymentBatch() {}

    PaymentBatch(Keeper by, String iban, Instant now) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.state = State.PROPOSED;
        this.iban = iban;
        this.madeAt = now;
        this.madeBy = by.userId();
    }

    /**
     * @param hash SHA-256 of the file that the bank gets
     * @throws BusinessException PAYMENT_CHANGED unless it waits for that
     */
    void approve(Keeper by, String hash, Instant now) {
        require(State.PROPOSED);
        this.state = State.APPROVED;
        this.sha256 = hash;
        this.approvedAt = now;
        this.approvedBy = by.userId();
    }

    /**
     * @throws BusinessException PAYMENT_CHANGED unless it is approved
     */
    void send(Keeper by, Instant now) {
        require(State.APPROVED);
        this.state = State.SENT;
        this.sentAt = now;
        this.sentBy = by.userId();
    }

    /**
     * @throws BusinessException PAYMENT_CHANGED once the bank has it
     */
    void takeBack(Keeper by, String why, Instant now) {
        require(State.PROPOSED, State.APPROVED);
        this.state = State.TAKEN_BACK;
        this.reason = why;
        this.takenBackAt = now;
        this.takenBackBy = by.userId();
    }

    /**
     * @throws BusinessException PAYMENT_CHANGED unless the bank has it
     */
    void bankDidNotPay(Keeper by, String why, Instant now) {
        require(State.SENT);
        this.state = State.NOT_PAID;
        this.reason = why;
        this.takenBackAt = now;
        this.takenBackBy = by.userId();
    }

    /**
     * Of two who decide at the same time the second is told.
     *
     * @throws BusinessException PAYMENT_CHANGED unless it has come to one of them
     */
    void require(State... expected) {
        if (!List.of(expected).contains(state)) {
            throw new BusinessException(PaymentError.PAYMENT_CHANGED);
        }
    }

    String id() {
        return id;
    }

    String companyId() {
        return companyId;
    }

    State state() {
        return state;
    }

    String iban() {
        return iban;
    }

    String sha256() {
        return sha256;
    }

    Instant madeAt() {
        return madeAt;
    }

    String madeBy() {
        return madeBy;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    String approvedBy() {
        return approvedBy;
    }

    Instant sentAt() {
        return sentAt;
    }

    String reason() {
        return reason;
    }
}
