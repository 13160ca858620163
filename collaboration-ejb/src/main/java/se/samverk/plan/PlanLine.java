package se.samverk.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import se.samverk.catalogue.CommonTask;
import se.samverk.catalogue.Worker;
import se.samverk.shared.LocalText;

/** A task of a plan: what was wished of it, and who does it. Never changes. */
@Embeddable
public class PlanLine {

    @Column(name = "line_number")
    private int number;

    @Column(name = "task_code")
    private String taskCode;

    @Column(name = "name_sv")
    private String nameSv;

    @Column(name = "name_en")
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private Wish wish;

    @Enumerated(EnumType.STRING)
    private Outcome.Kind outcome;

    @Enumerated(EnumType.STRING)
    private Worker worker;

    @Column(name = "service_code")
    private String serviceCode;

    protected PlanLine() {}

    PlanLine(int number, CommonTask task, Outcome outcome) {
        this.number = number;
        this.taskCode = task.code();
        this.nameSv = task.name().sv();
        this.nameEn = task.name().en();
        this.wish = outcome.wish();
        this.outcome = outcome.kind();
        this.worker = outcome.worker();
        this.serviceCode = outcome.service();
    }

    public String taskCode() {
        return taskCode;
    }

    public LocalText name() {
        return new LocalText(nameSv, nameEn);
    }

    public Outcome outcome() {
        return new Outcome(outcome, wish, worker, serviceCode);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanLine line
                && number == line.number
                && taskCode.equals(line.taskCode)
                && name().equals(line.name())
                && outcome().equals(line.outcome());
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, taskCode);
    }
}
