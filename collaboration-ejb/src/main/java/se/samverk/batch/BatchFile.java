package se.samverk.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The file that a run has made. */
@Entity
@Table(name = "batch_file")
public class BatchFile {

    @Id
    @Column(name = "run_id")
    private String runId;

    private byte[] content;

    protected BatchFile() {}

    BatchFile(String runId, byte[] content) {
        this.runId = runId;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
