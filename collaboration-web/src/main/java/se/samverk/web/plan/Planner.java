package se.samverk.web.plan;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.CommonTask;
import se.samverk.collaboration.CollaborationView;
import se.samverk.plan.Outcome;
import se.samverk.plan.PlanDraft;
import se.samverk.plan.Proposal;
import se.samverk.plan.Wish;

/** What is being planned on a page: the wishes, the proposal that follows, the choices made. */
final class Planner implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<WishGroup> groups;
    private final Map<String, CollaborationView> shared;
    private Map<String, String> picks;
    private Map<String, Wish> wishes;
    private List<ServiceCard> cards;

    Planner(Catalogue catalogue, PlanDraft draft, List<CollaborationView> collaborations) {
        groups = catalogue.taskGroups().stream()
                .map(group -> new WishGroup(
                        group.name(),
                        group.tasks().stream().map(task -> row(task, draft)).toList()))
                .toList();
        shared = collaborations.stream()
                .filter(collaboration -> collaboration.state().isOpen())
                .collect(Collectors.toMap(CollaborationView::serviceCode, Function.identity()));
        wishes = marked();
        picks = known(Proposal.of(catalogue.services(), wishes), draft.picks());
        arrange(catalogue);
    }

    /** Without what has left the catalogue since it was chosen. */
    private static Map<String, String> known(Proposal proposal, Map<String, String> chosen) {
        Map<String, String> known = new LinkedHashMap<>(chosen);
        known.entrySet()
                .removeIf(pick -> proposal.service(pick.getKey())
                        .flatMap(fit -> fit.variant(pick.getValue()))
                        .isEmpty());
        return known;
    }

    private static WishRow row(CommonTask task, PlanDraft draft) {
        return new WishRow(task, draft.wishes().get(task.code()));
    }

    /** After a wish has changed: the choices follow the proposal where they did so before. */
    void follow(Catalogue catalogue) {
        Proposal before = Proposal.of(catalogue.services(), wishes);
        wishes = marked();
        picks = before.follow(picks, Proposal.of(catalogue.services(), wishes));
        arrange(catalogue);
    }

    void choose(Catalogue catalogue, String service, String variant) {
        if (variant == null) {
            picks.remove(service);
        } else {
            picks.put(service, variant);
        }
        arrange(catalogue);
    }

    private void arrange(Catalogue catalogue) {
        Proposal proposal = Proposal.of(catalogue.services(), wishes);
        Map<String, String> proposed = proposal.picks();
        cards = proposal.services().stream()
                .map(fit -> ServiceCard.of(fit, picks, proposed, shared))
                .toList();
        rows().forEach(row -> row.leadsTo(outcome(catalogue, row)));
    }

    private Outcome outcome(Catalogue catalogue, WishRow row) {
        return row.getWish() == null
                ? null
                : Outcome.of(row.getTask().code(), row.getWish(), catalogue.services(), picks);
    }

    private Map<String, Wish> marked() {
        return rows().stream()
                .filter(row -> row.getWish() != null)
                .collect(Collectors.toMap(row -> row.getTask().code(), WishRow::getWish));
    }

    List<WishRow> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    List<WishGroup> groups() {
        return groups;
    }

    List<ServiceCard> cards() {
        return cards;
    }

    Map<String, Wish> wishes() {
        return wishes;
    }

    /** The chosen variants of the services that have to do with the wishes. */
    Map<String, String> picks() {
        return picks;
    }
}
