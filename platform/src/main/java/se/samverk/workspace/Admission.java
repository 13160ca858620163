package se.samverk.workspace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.shared.BusinessException;
import se.samverk.shared.LocalText;

/**
 * How somebody comes into a company's service, as of now: how far, on which side, in which role, and what the agreement
 * gives to whom (D7a, D7b, D7e). The interceptor asks it, and so do the pages: what is offered is what is allowed.
 *
 * @param bureauId the bureau that works in it now, which reads in its record what happens; null for none
 * @param role null for none: such a person is of the company, but does not come into this service
 * @param tasks the tasks as they are divided; what is not among them is the company's own
 * @param guest whether it is a time-limited reader of the company, who reads and asks (D7f)
 */
public record Admission(
        Reach reach, Side side, ServiceRole role, String bureauId, List<DividedTask> tasks, boolean guest) {

    /** Of somebody who does not come in. */
    public static final Admission NONE = new Admission(Reach.NONE, Side.CLIENT, null, null, List.of());

    public Admission {
        tasks = List.copyOf(tasks);
    }

    /** Of a member of the company, or somebody of its bureau. */
    public Admission(Reach reach, Side side, ServiceRole role, String bureauId, List<DividedTask> tasks) {
        this(reach, side, role, bureauId, tasks, false);
    }

    /** The same for a reader of the company, who does not more than read and ask (D7f). */
    public Admission ofGuest() {
        return new Admission(reach, side, ServiceRole.READER, bureauId, tasks, true);
    }

    /** Whether the caller reads what everybody has entered. */
    public boolean isReading() {
        return reach != Reach.NONE && role != null && role.isReadingAll();
    }

    /** Whether the caller asks and answers: who writes, and a reader as long as there is somebody to answer it (D7f). */
    public boolean isAsking() {
        return guest ? reach == Reach.WORK : isDoing(Does.EITHER_SIDE, ServiceRole.WRITER);
    }

    /** Whether the caller does the task, where no more than this role is needed. */
    public boolean isDoing(String task, ServiceRole from) {
        return reach == Reach.WORK
                && role != null
                && role.reaches(from)
                && doers(task).contains(side);
    }

    /** Whether the agreement divides the task; what it does not is the company's own. */
    public boolean isDivided(String task) {
        return find(task).isPresent();
    }

    /** Who does a task by the agreement. */
    public Set<Side> doers(String task) {
        if (task.equals(Does.EITHER_SIDE)) {
            return Set.of(Side.values());
        }
        return find(task).map(DividedTask::doers).orElse(Set.of(Side.CLIENT));
    }

    /**
     * @throws BusinessException NOT_FOUND for who does not come in; NO_ROLE
     */
    void checkEntering() {
        if (reach == Reach.NONE) {
            throw BusinessException.notFound();
        }
        if (role == null) {
            throw new BusinessException(WorkspaceError.NO_ROLE);
        }
    }

    /**
     * @throws BusinessException NOT_FOUND for who does not come in; NO_ROLE, REPORTS_ONLY for whom the books are closed
     */
    void checkReading() {
        checkEntering();
        if (!role.isReadingAll()) {
            throw new BusinessException(WorkspaceError.REPORTS_ONLY);
        }
    }

    /**
     * @throws BusinessException NOT_FOUND for who does not come in; READABLE_ONLY; what refuses a member to do it
     */
    void checkAsking(Does does) {
        if (!guest) {
            check(does);
        } else if (reach == Reach.NONE) {
            throw BusinessException.notFound();
        } else if (reach == Reach.READ) {
            throw new BusinessException(WorkspaceError.READABLE_ONLY);
        }
    }

    /**
     * @throws BusinessException NOT_FOUND for who does not come in; READS_ONLY, READABLE_ONLY, NO_ROLE, TASK_OF_CLIENT,
     *     TASK_OF_BUREAU, WRITER_NEEDED, APPROVER_NEEDED
     */
    void check(Does does) {
        if (reach == Reach.NONE) {
            throw BusinessException.notFound();
        }
        if (guest) {
            throw new BusinessException(WorkspaceError.READS_ONLY);
        }
        if (reach == Reach.READ) {
            throw new BusinessException(WorkspaceError.READABLE_ONLY);
        }
        if (role == null) {
            throw new BusinessException(WorkspaceError.NO_ROLE);
        }
        if (!doers(does.value()).contains(side)) {
            throw new BusinessException(
                    side == Side.CLIENT ? WorkspaceError.TASK_OF_BUREAU : WorkspaceError.TASK_OF_CLIENT,
                    name(does.value()));
        }
        if (!role.reaches(does.from())) {
            throw new BusinessException(lacking(does.from()));
        }
    }

    private static WorkspaceError lacking(ServiceRole needed) {
        return needed == ServiceRole.APPROVER ? WorkspaceError.APPROVER_NEEDED : WorkspaceError.WRITER_NEEDED;
    }

    private LocalText name(String task) {
        return find(task).map(DividedTask::name).orElse(new LocalText(task, task));
    }

    private Optional<DividedTask> find(String task) {
        return tasks.stream().filter(divided -> divided.code().equals(task)).findFirst();
    }
}
