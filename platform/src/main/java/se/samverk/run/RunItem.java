package se.samverk.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCodes;
import se.samverk.shared.Ids;

/** One thing that a run does, and what became of it. */
@Entity
@Table(name = "batch_item")
public class RunItem {

    /** What became of it. */
    public enum Outcome {
        WAITING,
        DONE,
        REFUSED
    }

    private static final int LONGEST_LABEL = 120;

    @Id
    private String id;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "item_number")
    private int number;

    private String label;

    private String content;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String problems;

    @Column(name = "client_id")
    private String clientId;

    protected RunItem() {}

    /**
     * @param number its place, for an import the row of the file
     * @param label the client's name
     */
    public <C extends Record> RunItem(ItemTask<?, C> task, String runId, long number, String label, C content) {
        this.id = Ids.next();
        this.runId = runId;
        this.number = (int) number;
        this.label = shown(label);
        this.content = task.content().write(content);
        this.outcome = Outcome.WAITING;
    }

    /** What stands in a file may be anything. */
    private static String shown(String label) {
        String plain = label.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_LABEL ? plain.substring(0, LONGEST_LABEL) : plain;
    }

    /** What was to be done is forgotten: it may name a person (§9). */
    void done(String newClientId) {
        outcome = Outcome.DONE;
        clientId = newClientId;
        content = null;
    }

    public void refused(List<BusinessException> reasons) {
        outcome = Outcome.REFUSED;
        problems = Problems.write(reasons);
    }

    /** Null once it is done. */
    <C extends Record> C content(ItemTask<?, C> task) {
        return content == null ? null : task.content().read(content);
    }

    /** As people see it. */
    ItemView view(ItemTask<?, ?> task, ErrorCodes codes) {
        return new ItemView(
                number,
                label,
                outcome,
                problems == null ? List.of() : Problems.read(problems, codes),
                clientId,
                content(task));
    }
}
