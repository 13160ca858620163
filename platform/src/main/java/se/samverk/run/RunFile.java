package se.samverk.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A part of the file that a run has made. */
@Entity
@IdClass(RunFile.Key.class)
@Table(name = "batch_file")
public class RunFile {

    /** How large a part is; the last one is smaller. */
    public static final int PART_BYTES = 1_000_000;

    @Id
    @Column(name = "run_id")
    private String runId;

    @Id
    @Column(name = "part_number")
    private int number;

    private byte[] content;

    protected RunFile() {}

    /**
     * @param number its place, from 0
     */
    public RunFile(String runId, int number, byte[] content) {
        this.runId = runId;
        this.number = number;
        this.content = content;
    }

    public byte[] content() {
        return content;
    }

    /** Which part of which file. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String runId;
        private int number;

        public Key() {}

        Key(String runId, int number) {
            this.runId = runId;
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number && key.runId.equals(runId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, number);
        }
    }
}
