package se.samverk.web.bulk;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.samverk.assignment.AssignmentKind;
import se.samverk.bulk.BulkError;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.BulkInvitationService;
import se.samverk.bulk.RunStartService;
import se.samverk.caller.CurrentCaller;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.InvitationForm;
import se.samverk.letter.InvitationPreviewService;
import se.samverk.letter.InvitationPreviewService.MailPreview;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.run.RunError;
import se.samverk.shared.BusinessException;
import se.samverk.web.catalogue.TermsBean;
import se.samverk.web.lists.ClientListAddress;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.PathPart;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Formats;

/**
 * Activating a service for many clients: whom, on which terms, linked to what. The clients are
 * those that the list's own address shows.
 */
@Named("bulkInvitation")
@ViewScoped
public class BulkInvitationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Catalogue catalogue;

    @Inject
    transient BulkInvitationService candidates;

    @Inject
    transient ClientListService clientList;

    @Inject
    transient RunStartService starts;

    @Inject
    transient InvitationPreviewService previews;

    @Inject
    transient CurrentCaller currentCaller;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    @PathPart(0)
    String serviceCode;

    @Inject
    TermsBean terms;

    private List<BulkRecipient> recipients = List.of();
    private boolean more;
    private boolean narrowed;
    private String listHref;
    private String message;
    private String assignmentName;
    private AssignmentKind assignmentKind;
    private transient MailPreview mail;

    @PostConstruct
    void load() {
        ClientListAddress address = new ClientListAddress(request);
        listHref = address.on(WebPage.CLIENTS.address()).toString();
        narrowed = address.query(currentCaller).isNarrowed();
        if (serviceCode == null) {
            return;
        }
        terms.begin(getService());
        assignmentName = formats.text(getService().name());
        assignmentKind = kind(serviceCode);
        BulkInvitationService.Candidates found = candidates.candidates(serviceCode, address.query(currentCaller));
        more = found.more();
        recipients = found.clients().stream()
                .map(candidate -> new BulkRecipient(candidate, assignmentKind, narrowed))
                .toList();
    }

    /** The kind that is called like the service, else another. */
    private static AssignmentKind kind(String serviceCode) {
        String name = serviceCode.replace('-', '_');
        return Arrays.stream(AssignmentKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(AssignmentKind.OTHER);
    }

    public void start() {
        remedies.offer(RunError.TOO_MANY_RUNS, WebPage.RUNS.address(), formats.message("remedy.runs"));
        String run = starts.startInvitations(
                new BulkInvitation(
                        serviceCode,
                        terms.getVariantCode(),
                        terms.getMonths(),
                        terms.getRecipient(),
                        message,
                        assignmentName,
                        assignmentKind),
                getChosen().stream().map(BulkRecipient::recipient).toList());
        Redirect.to(WebPage.RUN.of(run));
    }

    /**
     * Shows whom and what before it is done, with the mail as the first of them gets it.
     *
     * @throws BusinessException NOTHING_TO_DO when nobody is ticked
     */
    public void look() {
        if (getChosen().isEmpty()) {
            throw new BusinessException(BulkError.NOTHING_TO_DO);
        }
        mail = previews.preview(new InvitationForm(
                getChosen().get(0).getClient().clientId(),
                serviceCode,
                terms.getVariantCode(),
                terms.getMonths(),
                terms.getRecipient(),
                null,
                message));
    }

    public OfferedService getService() {
        return catalogue.service(serviceCode);
    }

    public boolean isServiceChosen() {
        return serviceCode != null;
    }

    /** The services to choose from, each with the same selection of clients. */
    public String serviceHref(String code) {
        return new ClientListAddress(request).on(WebPage.INVITE_MANY.of(code)).toString();
    }

    public List<BulkRecipient> getRecipients() {
        return recipients;
    }

    public List<BulkRecipient> getChosen() {
        return recipients.stream().filter(BulkRecipient::isChosen).toList();
    }

    /** The mail to the first of the chosen; null until it has been asked for. */
    public MailPreview getMail() {
        return mail;
    }

    /** How many of the chosen get a new assignment. */
    public long getNewAssignments() {
        return getChosen().stream().filter(BulkRecipient::isNewAssignment).count();
    }

    public boolean isMore() {
        return more;
    }

    public int getMost() {
        return RunStartService.MOST_INVITATIONS;
    }

    /** Whether the bureau has no client at all, or none that the caller sees. */
    public boolean isWithoutClients() {
        return clientList.count(ClientQuery.ALL) == 0;
    }

    /** Whether the list's own address narrows it: then all in it are ticked from the start. */
    public boolean isNarrowed() {
        return narrowed;
    }

    public String getListHref() {
        return listHref;
    }

    public List<AssignmentKind> getKinds() {
        return List.of(AssignmentKind.values());
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getAssignmentName() {
        return assignmentName;
    }

    public void setAssignmentName(String assignmentName) {
        this.assignmentName = assignmentName;
    }

    public AssignmentKind getAssignmentKind() {
        return assignmentKind;
    }

    public void setAssignmentKind(AssignmentKind assignmentKind) {
        this.assignmentKind = assignmentKind;
    }
}
