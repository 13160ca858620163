package se.samverk.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.caller.Right;
import se.samverk.catalogue.OfferedService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.identity.MemberService;
import se.samverk.overview.OwnCompany;
import se.samverk.overview.OwnCompanyService;
import se.samverk.plan.ClientPlan;
import se.samverk.plan.OwnPlanService;
import se.samverk.plan.PlanView;
import se.samverk.shared.SearchWords;
import se.samverk.web.page.WebPage;

/** What the search finds in the client portal: of the caller's company, and nothing of others. */
@Named("clientSearch")
@RequestScoped
public class ClientSearchBean extends SearchBean {

    @Inject
    CollaborationService collaborations;

    @Inject
    OwnCompanyService companies;

    @Inject
    OwnPlanService plans;

    @Inject
    MemberService members;

    @Override
    Stream<Hits> find(List<String> words) {
        List<CollaborationView> own = collaborations.own();
        return Stream.of(
                        Stream.of(collaborations(own, words), services(own, words)),
                        books.find(words),
                        Stream.of(plan(words), company(words), users(words), pages(words), topics(words)))
                .flatMap(hits -> hits);
    }

    /** Those that are over, too; they are also found by their state. */
    private Hits collaborations(List<CollaborationView> own, List<String> words) {
        return new Hits(
                formats.message("search.collaborations"),
                own.stream()
                        .filter(row -> SearchWords.fit(words, texts(row)))
                        .map(row -> hit(row, row.bureauName(), WebPage.COLLABORATION))
                        .toList());
    }

    private Set<String> texts(CollaborationView row) {
        OfferedService service = catalogue.agreed(row.serviceCode());
        return SearchWords.ofText(
                formats.text(service.name()),
                formats.text(service.agreedVariant(row.variantCode()).name()),
                row.bureauName(),
                formats.message("status." + row.state()));
    }

    /** What is shared stands on the start page; how to begin with the others can be read. */
    private Hits services(List<CollaborationView> own, List<String> words) {
        Set<String> open = own.stream()
                .filter(row -> row.state().isOpen())
                .map(CollaborationView::serviceCode)
                .collect(Collectors.toSet());
        return new Hits(
                formats.message("catalogue.title"),
                services(words)
                        .map(service -> new Hit(
                                service.icon(),
                                formats.text(service.name()),
                                open.contains(service.code())
                                        ? WebPage.SERVICES.address()
                                        : WebPage.GETTING_STARTED.of(service.code()),
                                formats.message(open.contains(service.code()) ? "services.title" : "search.about")))
                        .toList());
    }

    /** Of the plan that holds: what was agreed last, or sent last when nothing was. */
    private Hits plan(List<String> words) {
        List<PlanView> sent = plans.list();
        List<Hit> hits = sent.stream()
                .filter(version -> version.state() == ClientPlan.State.AGREED)
                .findFirst()
                .or(() -> sent.stream().findFirst())
                .map(version -> of(version, words))
                .orElse(List.of());
        return new Hits(formats.message("plan.mine"), hits);
    }

    private List<Hit> of(PlanView plan, List<String> words) {
        String href = WebPage.PLAN.address() + "?version=" + plan.id();
        List<Hit> hits = new ArrayList<>();
        for (PlanView.Line line : plan.lines()) {
            String name = formats.text(line.name());
            if (SearchWords.fit(words, SearchWords.ofText(name))) {
                String who = formats.message("wish." + line.outcome().wish());
                hits.add(new Hit("pi-check-square", name, href, who));
            }
        }
        if (SearchWords.fit(words, SearchWords.ofText(plan.note()))) {
            hits.add(new Hit("pi-comment", formats.message("field.note"), href, null));
        }
        return hits;
    }

    /** The company itself, its main contact and its bureau stand on one page. */
    private Hits company(List<String> words) {
        OwnCompany company = companies.view();
        List<Hit> hits = new ArrayList<>();
        if (company.isFoundBy(words)) {
            hits.add(onCompanyPage("pi-building", company.name(), company.customerNumber()));
        }
        if (SearchWords.fit(words, SearchWords.ofText(company.mainContactName(), company.mainContactEmail()))) {
            hits.add(onCompanyPage("pi-user", company.mainContactName(), formats.message("person.mainContact")));
        }
        if (SearchWords.fit(words, SearchWords.ofText(company.bureauName()))) {
            hits.add(onCompanyPage("pi-briefcase", company.bureauName(), formats.message("settings.bureau")));
        }
        return new Hits(formats.message("company.title"), hits);
    }

    private static Hit onCompanyPage(String icon, String label, String note) {
        return new Hit(icon, label, WebPage.COMPANY.address(), note);
    }

    private Hits users(List<String> words) {
        List<Hit> hits = Right.MANAGE_USERS.isGrantedTo(currentCaller.get())
                ? members.list().stream()
                        .filter(user -> SearchWords.fit(words, SearchWords.ofText(user.name(), user.email())))
                        .map(user -> new Hit("pi-user", user.name(), WebPage.USERS.of(user.userId()), user.email()))
                        .toList()
                : List.of();
        return new Hits(formats.message("users.title"), hits);
    }
}
