package se.samverk.bookkeeping.documentation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import se.samverk.shared.LocalText;
import se.samverk.workspace.Side;
import se.samverk.workspace.Staffing;
import se.samverk.workspace.WorkspaceAccess;

/** Who had which task by the agreement that was in force, and which people came in, in which role. */
@ApplicationScoped
class WorkChapters {

    private static final String SERVICE = "bookkeeping";

    /** Looked for when it is needed: whoever decides is in another module. */
    @Inject
    Instance<WorkspaceAccess> access;

    private Staffing staffing(Then then) {
        return access.stream().findFirst().orElseThrow().staffing(then.companyId(), SERVICE, then.moment());
    }

    Chapter tasks(Then then) {
        Staffing staffing = staffing(then);
        ChapterWriter chapter = new ChapterWriter("tasks");
        if (staffing.bureau() == null) {
            return chapter.say("alone").end();
        }
        chapter.say("bureau", staffing.bureau());
        staffing.tasks().forEach(task -> chapter.add(task.name(), doers(task.doers())));
        return chapter.end();
    }

    private static LocalText doers(Set<Side> doers) {
        return DocumentationTexts.both(
                doers.size() > 1 ? "side.BOTH" : "side." + doers.iterator().next());
    }

    Chapter people(Then then) {
        ChapterWriter chapter = new ChapterWriter("people");
        staffing(then)
                .people()
                .forEach(person -> chapter.add(
                        DocumentationTexts.same(person.name()),
                        chapter.text(
                                "person",
                                DocumentationTexts.both("side." + person.side()),
                                chapter.text("role." + person.role()))));
        return chapter.end();
    }
}
