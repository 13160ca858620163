package se.samverk.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.CommonTask;
import se.samverk.web.shell.Formats;

/** What the planner's page says of tasks and prices. */
@Named("planText")
@RequestScoped
public class PlanTextBean {

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    /** The name of a common task, in the midst of a sentence. */
    public String task(String code) {
        return catalogue.commonTasks().stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .map(CommonTask::name)
                .map(formats::text)
                .orElse(code);
    }

    /** How much more or less something costs a month. */
    public String difference(long ore) {
        if (ore == 0) {
            return formats.message("plan.samePrice");
        }
        return formats.message(ore > 0 ? "plan.dearer" : "plan.cheaper", formats.kronor(Math.abs(ore)));
    }
}
