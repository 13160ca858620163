package se.samverk.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.Worker;
import se.samverk.client.Client;
import se.samverk.collaboration.Collaboration;
import se.samverk.company.Companies;
import se.samverk.plan.ClientPlan;
import se.samverk.plan.PlanLine;
import se.samverk.plan.Plans;
import se.samverk.shared.Language;

/**
 * Tells with an invitation what the plan says that it was sent with: who does what, a line each.
 */
@ApplicationScoped
public class PlanText {

    @PersistenceContext
    EntityManager em;

    @Inject
    Plans plans;

    @Inject
    Companies companies;

    @Inject
    Catalogue catalogue;

    /** The terms that are offered, and behind them what the plan says, if there is one. */
    static String behind(String offered, String planned) {
        return planned.isEmpty() ? offered : offered + "\n\n" + planned;
    }

    /** Empty for an invitation that stands alone. */
    String of(Collaboration collaboration, Language language) {
        return plans.find(collaboration.planId())
                .map(plan -> of(plan, collaboration.serviceCode(), language))
                .orElse("");
    }

    /** What a plan says of one of its services, sent or not. */
    String of(ClientPlan plan, String serviceCode, Language language) {
        List<String> lines = new ArrayList<>();
        String service = catalogue.agreed(serviceCode).name().in(language);
        lines.add(LetterTexts.of("plan.intro", language, plan.number(), service));
        String bureau = companies.get(plan.bureauId()).name();
        // As the bureau calls it: what another bureau calls the same company is not its to know.
        String client = em.find(Client.class, plan.clientId()).name();
        add(lines, bureau, tasks(plan, serviceCode, Worker.BUREAU, language));
        add(lines, client, tasks(plan, serviceCode, Worker.CLIENT, language));
        add(lines, LetterTexts.of("plan.together", language), tasks(plan, serviceCode, Worker.BOTH, language));
        lines.add(LetterTexts.of("plan.where", language));
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, String who, String tasks) {
        if (!tasks.isEmpty()) {
            lines.add(who + ": " + tasks);
        }
    }

    private static String tasks(ClientPlan plan, String serviceCode, Worker worker, Language language) {
        return plan.lines().stream()
                .filter(line -> serviceCode.equals(line.outcome().service()))
                .filter(line -> line.outcome().worker() == worker)
                .map(PlanLine::name)
                .map(name -> name.in(language))
                .collect(Collectors.joining("; "));
    }
}
