package se.samverk.run;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import se.samverk.caller.Caller;
import se.samverk.due.Lease;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.Ids;

/**
 * One run: running until all is done, or until somebody stops it; then it can be resumed. A worker holds
 * it by a lease.
 */
@Entity
@Table(name = "batch_run")
public class Run {

    /** Where a run is. */
    public enum State {
        RUNNING,
        DONE,
        STOPPED,
        /** A file that could not be made. */
        FAILED
    }

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 5;

    @Id
    private String id;

    @Column(name = "bureau_id")
    private String bureauId;

    @Column(name = "started_by_id")
    private String startedById;

    private String kind;

    private String settings;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "total_count")
    private int total;

    @Column(name = "done_count")
    private int done;

    @Column(name = "refused_count")
    private int refused;

    @Column(name = "own_assignments_only")
    private boolean ownAssignmentsOnly;

    @Column(name = "network_address")
    private String networkAddress;

    @Column(name = "stop_code")
    private String stopCode;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Embedded
    private Lease lease;

    @Version
    private int version;

    protected Run() {}

    /**
     * @param total how much there is to do
     * @param refused how much of it is known beforehand not to do
     */
    public <S extends Record> Run(
            RunTask<S> task, Caller starter, String networkAddress, S settings, int total, int refused, Instant now) {
        this.id = Ids.next();
        this.bureauId = starter.companyId();
        this.startedById = starter.userId();
        this.kind = task.kind();
        this.settings = task.settings().write(settings);
        this.state = State.RUNNING;
        this.total = total;
        this.refused = refused;
        this.networkAddress = networkAddress;
        this.startedAt = now;
        this.lease = Lease.dueAt(now);
    }

    /** Acquires the run for a worker; false when another has it, or there is nothing to do. */
    boolean acquire(String worker, Instant now) {
        return state == State.RUNNING && lease.acquire(worker, now, LEASE);
    }

    boolean isHeldBy(String worker) {
        return state == State.RUNNING && lease.isHeldBy(worker);
    }

    /** A worker could not go on: whoever acquires it later does. */
    void leave(Instant now) {
        lease.fail(now);
    }

    /** Whether what comes next has been tried in vain so often that it is given up. */
    public boolean isStuck() {
        return lease.attempts() > MOST_ATTEMPTS;
    }

    void doneOne(Instant now) {
        done++;
        goesOn(now);
    }

    void refusedOne(Instant now) {
        refused++;
        goesOn(now);
    }

    /**
     * Begins anew: what was made so far is lost with the worker that made it.
     *
     * @param narrowed whether it is read for somebody who sees only what it works for
     */
    public void begin(int newTotal, boolean narrowed, Instant now) {
        total = newTotal;
        done = 0;
        ownAssignmentsOnly = narrowed;
        // Nothing is done yet: what fails each time before its first rows is given up.
        lease.keep(now, LEASE);
    }

    public void doneSome(int count, boolean narrowed, Instant now) {
        ownAssignmentsOnly &= narrowed;
        // Rows that came in between are written too, but nobody is shown more than all.
        done = Math.min(total, done + count);
        goesOn(now);
    }

    private void goesOn(Instant now) {
        lease.extend(now, LEASE);
    }

    public void finish(Instant now) {
        end(State.DONE, now);
    }

    public void fail(Instant now) {
        end(State.FAILED, now);
    }

    /**
     * @param code what makes it impossible to go on for now; null when a person wants it
     * @throws BusinessException RUN_CHANGED when it is not running
     */
    void stop(ErrorCode code, Instant now) {
        require(State.RUNNING);
        stopCode = code == null ? null : code.name();
        end(State.STOPPED, now);
    }

    /**
     * @throws BusinessException RUN_CHANGED when it has not been stopped
     */
    void resume(Instant now) {
        require(State.STOPPED);
        state = State.RUNNING;
        stopCode = null;
        finishedAt = null;
        lease.renew(now);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new BusinessException(RunError.RUN_CHANGED);
        }
    }

    private void end(State end, Instant now) {
        state = end;
        finishedAt = now;
        lease.release();
    }

    public String id() {
        return id;
    }

    public String bureauId() {
        return bureauId;
    }

    public String startedById() {
        return startedById;
    }

    String kind() {
        return kind;
    }

    /** How much there is to do. */
    public int total() {
        return total;
    }

    public <S extends Record> S settings(RunTask<S> task) {
        return task.settings().read(settings);
    }

    /** Whether there is nothing in it but what its starter worked for. */
    boolean isOfOwnAssignmentsOnly() {
        return ownAssignmentsOnly;
    }

    public String networkAddress() {
        return networkAddress;
    }

    /** As people see it. */
    public <S extends Record> RunView view(String startedBy, RunTask<S> task, ErrorCodes codes) {
        S startedWith = settings(task);
        return new RunView(
                id,
                kind,
                state,
                total,
                done,
                refused,
                startedWith,
                task instanceof FileTask<S> making ? making.file(startedWith) : null,
                stopCode == null ? null : codes.of(stopCode),
                startedBy,
                startedAt,
                finishedAt);
    }
}
