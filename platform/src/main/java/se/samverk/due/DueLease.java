package se.samverk.due;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** The lease of one thing that has fallen due; it is there while that is done, or after it failed. */
@Entity
@IdClass(DueLease.Key.class)
@Table(name = "due_lease")
class DueLease {

    @Id
    @Column(name = "task_code")
    private String task;

    @Id
    @Column(name = "subject_id")
    private String subjectId;

    @Embedded
    private Lease lease;

    protected DueLease() {}

    DueLease(String task, String subjectId, Instant now) {
        this.task = task;
        this.subjectId = subjectId;
        this.lease = Lease.dueAt(now);
    }

    Lease lease() {
        return lease;
    }

    /** Which task, and what of it. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String task;
        private String subjectId;

        Key() {}

        Key(String task, String subjectId) {
            this.task = task;
            this.subjectId = subjectId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.task.equals(task) && key.subjectId.equals(subjectId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(task, subjectId);
        }
    }
}
