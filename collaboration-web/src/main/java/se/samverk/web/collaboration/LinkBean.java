package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.assignment.AssignmentService;
import se.samverk.assignment.AssignmentView;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.LinkRow;
import se.samverk.collaboration.LinkingService;
import se.samverk.web.assignment.AssignmentBean;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/**
 * Which assignment one collaboration is linked to, and linking one or several anew. Of a choice
 * that is about several clients one is linked after the other: what remains stands in the address.
 */
@Named("link")
@ViewScoped
public class LinkBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LinkingService linking;

    @Inject
    transient AssignmentService assignmentService;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    /** As they were shown: what was changed since is not overwritten. */
    private List<LinkRow> rows = List.of();

    private List<String> remaining = List.of();
    private String assignmentId;
    private transient List<AssignmentView> assignments;

    /**
     * The part of a choice that is about one client.
     *
     * @param href where it is linked, and from where one goes on with the others
     */
    public record OfClient(String name, List<LinkRow> rows, String href) {}

    @PostConstruct
    void load() {
        LinkAddress asked = LinkAddress.of(request);
        if (!asked.chosen().isEmpty()) {
            rows = linking.chosen(asked.chosen());
        }
        remaining = asked.later();
    }

    public void link() {
        remedies.offer(
                CollaborationError.ASSIGNMENT_REQUIRED, getNewAssignmentHref(), formats.message("assignments.new"));
        String name = getOffered().stream()
                .filter(offered -> offered.id().equals(assignmentId))
                .findFirst()
                .map(AssignmentView::name)
                .orElse("");
        Map<String, Integer> versions = rows.stream().collect(Collectors.toMap(LinkRow::id, LinkRow::version));
        int linked = linking.link(versions, assignmentId);
        notices.sayAndGo(getSkipHref(), "link.done", linked, name);
    }

    private LinkAddress here() {
        return new LinkAddress(ids(rows), remaining);
    }

    public List<LinkRow> getRows() {
        return rows;
    }

    /** The first one chosen, or the only one. */
    public LinkRow getFirst() {
        return rows.get(0);
    }

    /** The choice by client; more than one entry has to be gone through one by one. */
    public List<OfClient> getClients() {
        return rows.stream()
                .collect(Collectors.groupingBy(LinkRow::clientId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::ofClient)
                .toList();
    }

    private OfClient ofClient(List<LinkRow> ofOne) {
        LinkAddress address = new LinkAddress(ids(ofOne), idsBeside(ofOne));
        return new OfClient(ofOne.get(0).clientName(), ofOne, address.href());
    }

    private static List<String> ids(List<LinkRow> some) {
        return some.stream().map(LinkRow::id).toList();
    }

    private List<String> idsBeside(List<LinkRow> some) {
        return ids(rows.stream().filter(row -> !some.contains(row)).toList());
    }

    /** How many are to be gone through after these. */
    public int getRemaining() {
        return remaining.size();
    }

    /** Where one goes on without linking these; the list when there are no others. */
    public String getSkipHref() {
        return here().next();
    }

    /** Where an assignment is entered when there is none to link to, with the way back to here. */
    public String getNewAssignmentHref() {
        return AssignmentBean.newHref(getFirst().clientId(), here().href());
    }

    /** The assignment that the only one chosen is linked to; null when it is not. */
    public AssignmentView getPresent() {
        return getAssignments().stream()
                .filter(assignment -> assignment.id().equals(getFirst().assignmentId()))
                .findFirst()
                .orElse(null);
    }

    /** The open assignments of the client that not all of them are linked to already. */
    public List<AssignmentView> getOffered() {
        return getAssignments().stream()
                .filter(AssignmentView::open)
                .filter(assignment ->
                        !rows.stream().allMatch(row -> assignment.id().equals(row.assignmentId())))
                .toList();
    }

    private List<AssignmentView> getAssignments() {
        if (assignments == null) {
            assignments = assignmentService.list(getFirst().clientId());
        }
        return assignments;
    }

    public String getAssignmentId() {
        return assignmentId;
    }

    public void setAssignmentId(String assignmentId) {
        this.assignmentId = assignmentId;
    }
}
