package se.samverk.web.workspace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samverk.access.WorkspaceView;
import se.samverk.web.page.AllPages;
import se.samverk.web.page.Menu;
import se.samverk.web.page.MenuBean;
import se.samverk.web.page.RegisteredPage;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.shell.Formats;
import se.samverk.workspace.Does;
import se.samverk.workspace.Reach;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;

/** The company whose service the page is about, and what the caller may do in it; the boundaries ask the same. */
@Named("workspace")
@RequestScoped
public class WorkspaceBean {

    private static final String POSTING = "posting";

    @Inject
    MenuBean menu;

    @Inject
    Formats formats;

    private WorkspaceView view;

    /** Notes whose service it is; {@link WorkspaceFilter} alone does. */
    void show(WorkspaceView entered) {
        view = entered;
    }

    public WorkspaceView getView() {
        return view;
    }

    /** The address of another page of the same company's service. */
    public String href(String page) {
        return WebPage.valueOf(page).of(view.customerNumber());
    }

    /** The address of what a page of the same company's service names. */
    public String hrefOf(String page, String what) {
        return WebPage.valueOf(page).of(view.customerNumber(), what);
    }

    /** Whether the caller writes in a task, by its code. */
    public boolean does(String task) {
        return view.admission().isDoing(task, ServiceRole.WRITER);
    }

    /** Whether the caller hands in documents; who only reports does, too (K1). */
    public boolean isHandingIn() {
        return view.admission().isDoing(Does.EITHER_SIDE, ServiceRole.REPORTER);
    }

    /** Whether the caller reads what others have entered. */
    public boolean isReading() {
        return view.admission().isReading();
    }

    public boolean isPosting() {
        return does(POSTING);
    }

    /** Whether the caller asks and answers. */
    public boolean isAsking() {
        return view.admission().isAsking();
    }

    /** Whether the caller is a time-limited reader of the company (D7f). */
    public boolean isGuest() {
        return view.admission().guest();
    }

    /** Whether the caller hands in what the side that posts sees to; who posts may, too. */
    public boolean isProposing() {
        return does(Does.EITHER_SIDE);
    }

    public boolean approves(String task) {
        return view.admission().isDoing(task, ServiceRole.APPROVER);
    }

    public boolean isReadOnly() {
        return view.admission().reach() == Reach.READ;
    }

    public boolean isBureau() {
        return view.admission().side() == Side.BUREAU;
    }

    /** Who does a task by the agreement, in words that fit the reader; empty for the reader's own side. */
    public String otherDoer(String task) {
        Set<Side> doers = view.admission().doers(task);
        if (doers.contains(view.admission().side())) {
            return "";
        }
        if (task.equals(POSTING)) {
            return formats.message(isBureau() ? "workspace.doneByClient" : "workspace.doneByBureau");
        }
        return formats.message(isBureau() ? "workspace.taskOfClient" : "workspace.taskOfBureau", name(task));
    }

    /** What an agreement names the task, as it stands within a sentence. */
    private String name(String task) {
        String name = view.admission().tasks().stream()
                .filter(divided -> divided.code().equals(task))
                .map(divided -> formats.text(divided.name()))
                .findFirst()
                .orElse(task);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Who of the reader's own side does what needs an approver; empty for an approver, and where the other side does it. */
    public String ownApprover(String task) {
        boolean ofOwnSide =
                view.admission().doers(task).contains(view.admission().side());
        if (!ofOwnSide || isReadOnly() || approves(task)) {
            return "";
        }
        return formats.message(isBureau() ? "workspace.approverAtBureau" : "workspace.approverAtClient");
    }

    /** Where a change of who does what is asked for; null where there is no agreement. */
    public String getAgreementHref() {
        if (view.collaborationId() == null) {
            return null;
        }
        return (isBureau() ? WebPage.BUREAU_COLLABORATION : WebPage.COLLABORATION).of(view.collaborationId());
    }

    /** The page that leads back to all of the client's, or the company's own, services. */
    public String getBackHref() {
        if (isGuest()) {
            return WebPage.READING.address();
        }
        return view.clientId() == null
                ? WebPage.SERVICES.address()
                : new Href(WebPage.CLIENT.of(view.clientId()))
                        .with("flik", "samarbeten")
                        .toString();
    }

    /** Leads to the same page of the next client. */
    public String getNextHref() {
        RegisteredPage here = menu.here();
        return new Href(WebPage.NEXT_CLIENT.of(view.customerNumber()))
                .with("sida", here == null ? null : here.address())
                .toString();
    }

    /** The menu of the service. */
    public List<MenuBean.Entry> getMenu() {
        RegisteredPage here = menu.here();
        return AllPages.list().stream()
                .filter(page -> page.menu() == Menu.BOOKKEEPING && (isReading() || page.isForReporters()))
                .map(page -> new MenuBean.Entry(
                        page.of(view.customerNumber()), page.icon(), page.titleKey(), MenuBean.isCurrent(page, here)))
                .toList();
    }
}
