package se.samverk.web.bookkeeping;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.access.ServiceRoleService;
import se.samverk.bookkeeping.beginning.Beginning;
import se.samverk.bookkeeping.beginning.BeginningService;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.web.page.WebPage;
import se.samverk.web.workspace.WorkspaceBean;

/** The steps until the books have begun, on their overview; they tick by themselves. */
@Named("beginning")
@RequestScoped
public class BeginningBean {

    @Inject
    BeginningService beginning;

    @Inject
    ServiceRoleService roles;

    @Inject
    WorkspaceBean workspace;

    @Inject
    CurrentCaller currentCaller;

    private List<Step> steps;

    /**
     * A step.
     *
     * @param name the rest of the key of its text
     * @param href where it is done; null for who does not do it
     */
    public record Step(String name, boolean done, String href) {}

    @PostConstruct
    void load() {
        Beginning status = beginning.status();
        steps = Stream.of(
                        Stream.of(
                                step("open", status.opened(), "BEGIN_BOOKS", "posting"),
                                step("balances", status.balances(), "SIE", "posting")),
                        roles(),
                        Stream.of(
                                step("entry", status.entry(), "NEW_ENTRY", "posting"),
                                step("vat", status.vat(), "VAT", "vat")))
                .flatMap(each -> each)
                .toList();
    }

    private Step step(String name, boolean done, String page, String task) {
        return new Step(name, done, workspace.does(task) ? workspace.href(page) : null);
    }

    /** What the people of the company are is given by its administrators alone. */
    private Stream<Step> roles() {
        if (!Right.GIVE_SERVICE_ROLES.isGrantedTo(currentCaller.get())) {
            return Stream.empty();
        }
        String service = workspace.getView().serviceCode();
        return Stream.of(new Step("roles", roles.isShared(service), WebPage.USERS.address()));
    }

    public List<Step> getSteps() {
        return steps;
    }

    public boolean isDone() {
        return steps.stream().allMatch(Step::done);
    }
}
