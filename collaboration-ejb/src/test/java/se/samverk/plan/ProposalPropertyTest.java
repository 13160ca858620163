package se.samverk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Variant;
import se.samverk.catalogue.Worker;

/** What holds of every proposal, whatever the catalogue and the wishes. */
class ProposalPropertyTest {

    private static final List<String> TASKS = List.of("a", "b", "c", "d", "e", "f");

    @Property
    @Label("the same catalogue and wishes give the same proposal")
    void isDeterministic(
            @ForAll("catalogues") List<OfferedService> services, @ForAll("wishes") Map<String, Wish> wishes) {
        assertThat(Proposal.of(services, wishes)).isEqualTo(Proposal.of(services, wishes));
    }

    @Property
    @Label("every proposed service helps with a wanted task that those before it do not help with")
    void everyServiceIsOfUse(
            @ForAll("catalogues") List<OfferedService> services, @ForAll("wishes") Map<String, Wish> wishes) {
        Set<String> helped = new HashSet<>();
        for (ServiceFit fit : Proposal.of(services, wishes).proposed()) {
            assertThat(fit.best().tasks())
                    .isNotEmpty()
                    .allSatisfy(task -> assertThat(wishes.get(task.task())).isEqualTo(task.wish()));
            assertThat(helped.addAll(fit.help())).isTrue();
        }
    }

    @Property
    @Label("what the bureau is wished for is left out only where no service would help")
    void nothingThatCouldBeHelpedWithIsLeftOut(
            @ForAll("catalogues") List<OfferedService> services, @ForAll("wishes") Map<String, Wish> wishes) {
        Proposal proposal = Proposal.of(services, wishes);
        Set<String> helped = new HashSet<>();
        proposal.proposed().forEach(fit -> helped.addAll(fit.help()));

        assertThat(proposal.others()).allSatisfy(fit -> assertThat(helped).containsAll(fit.help()));
    }

    @Property
    @Label("no other variant is nearer to the wishes, or as near and cheaper")
    void noAlternativeIsBetter(
            @ForAll("catalogues") List<OfferedService> services, @ForAll("wishes") Map<String, Wish> wishes) {
        for (ServiceFit fit : Proposal.of(services, wishes).services()) {
            VariantFit best = fit.best();
            assertThat(fit.alternativesTo(best.variant().code())).allSatisfy(other -> {
                assertThat(other.distance()).isGreaterThanOrEqualTo(best.distance());
                assertThat(other.distance() == best.distance() && other.dearerThan(best) < 0)
                        .isFalse();
            });
        }
    }

    @Property
    @Label("what is said to be done otherwise is all that the distance is made of")
    void theExplanationIsTheScore(
            @ForAll("catalogues") List<OfferedService> services, @ForAll("wishes") Map<String, Wish> wishes) {
        for (ServiceFit fit : Proposal.of(services, wishes).services()) {
            for (VariantFit variant : fit.variants()) {
                Map<String, Worker> division = fit.service().division(variant.variant());
                assertThat(variant.otherwise().stream()
                                .mapToInt(TaskFit::distance)
                                .sum())
                        .isEqualTo(variant.distance());
                assertThat(variant.otherwise())
                        .allSatisfy(
                                task -> assertThat(division.get(task.task())).isEqualTo(task.worker()));
                assertThat(variant.countAsWished() + variant.otherwise().size())
                        .isEqualTo(variant.tasks().size());
            }
        }
    }

    @Property
    @Label("who follows the proposal goes on following it")
    void followingGoesOn(
            @ForAll("catalogues") List<OfferedService> services,
            @ForAll("wishes") Map<String, Wish> first,
            @ForAll("wishes") Map<String, Wish> second) {
        Proposal before = Proposal.of(services, first);
        Proposal after = Proposal.of(services, second);

        assertThat(before.follow(before.picks(), after)).isEqualTo(after.picks());
    }

    @Provide
    Arbitrary<Map<String, Wish>> wishes() {
        return Arbitraries.maps(Arbitraries.of(TASKS), Arbitraries.of(Wish.class));
    }

    @Provide
    Arbitrary<List<OfferedService>> catalogues() {
        return Arbitraries.integers()
                .between(0, 4)
                .flatMap(count -> Combinators.combine(IntStream.range(0, count)
                                .mapToObj(this::service)
                                .toList())
                        .as(services -> services));
    }

    private Arbitrary<OfferedService> service(int number) {
        return Arbitraries.of(TASKS)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .flatMap(tasks -> variant(tasks.size())
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(variants -> Catalogues.service("s" + number, tasks, numbered(variants))));
    }

    private static Variant[] numbered(List<Variant> variants) {
        return IntStream.range(0, variants.size())
                .mapToObj(i -> new Variant(
                        "v" + i,
                        variants.get(i).name(),
                        variants.get(i).description(),
                        variants.get(i).division(),
                        variants.get(i).prices(),
                        variants.get(i).recipients()))
                .toArray(Variant[]::new);
    }

    private Arbitrary<Variant> variant(int tasks) {
        return Combinators.combine(
                        Arbitraries.strings().withChars("CBT").ofLength(tasks),
                        Arbitraries.longs().between(0, 3))
                .as((division, ore) -> Catalogues.variant("v", division, ore));
    }
}
