package se.samverk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.plan.Catalogues.service;
import static se.samverk.plan.Catalogues.variant;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.catalogue.OfferedService;
import se.samverk.catalogue.Worker;

class ProposalTest {

    /** Basic: the client posts. Standard: the bureau does. Plus: all by the bureau. */
    private static final OfferedService BOOKS = service(
            "books",
            List.of("receipts", "posting", "vat"),
            variant("basic", "CCB", 100),
            variant("standard", "CBB", 200),
            variant("plus", "BBB", 400));

    private static final OfferedService DOCUMENTS =
            service("documents", List.of("receipts", "check"), variant("only", "CB", 50));

    private static final OfferedService HOURS = service("hours", List.of("hours"), variant("only", "C", 70));

    private static final List<OfferedService> ALL = List.of(BOOKS, DOCUMENTS, HOURS);

    private static Proposal propose(Map<String, Wish> wishes) {
        return Proposal.of(ALL, wishes);
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT, CLIENT, 0",
        "CLIENT, BOTH, 1",
        "CLIENT, BUREAU, 2",
        "TOGETHER, CLIENT, 1",
        "TOGETHER, BOTH, 0",
        "TOGETHER, BUREAU, 1",
        "BUREAU, CLIENT, 2",
        "BUREAU, BOTH, 1",
        "BUREAU, BUREAU, 0",
        "NOT_NEEDED, CLIENT, 0",
        "NOT_NEEDED, BOTH, 0",
        "NOT_NEEDED, BUREAU, 0",
    })
    void theDistanceFromAWishIsTheShareThatSomebodyElseDoes(Wish wish, Worker worker, int far) {
        TaskFit fit = new TaskFit("vat", wish, worker);

        assertThat(fit.distance()).isEqualTo(far);
        assertThat(fit.isAsWished()).isEqualTo(far == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT, CLIENT, BUREAU, basic",
        "CLIENT, BUREAU, BUREAU, standard",
        "BUREAU, BUREAU, BUREAU, plus",
        "BUREAU, BUREAU, CLIENT, plus",
        "CLIENT, CLIENT, TOGETHER, basic",
        // As far from the wish in both: the cheaper one.
        "CLIENT, TOGETHER, BUREAU, basic",
        "TOGETHER, BUREAU, BUREAU, standard",
        "NOT_NEEDED, NOT_NEEDED, BUREAU, basic",
    })
    void theVariantIsTheOneThatIsNearestToTheWishes(Wish receipts, Wish posting, Wish vat, String variant) {
        Proposal proposal = propose(Map.of("receipts", receipts, "posting", posting, "vat", vat));

        assertThat(proposal.picks()).isEqualTo(Map.of("books", variant));
    }

    @Test
    void nothingIsProposedForNothing() {
        assertThat(propose(Map.of()).services()).isEmpty();
        assertThat(propose(Map.of("vat", Wish.NOT_NEEDED)).services()).isEmpty();
        assertThat(propose(Map.of("budget", Wish.BUREAU)).services()).isEmpty();
    }

    @Test
    void whatTheClientDoesAloneNeedsNoService() {
        Proposal proposal = propose(Map.of("receipts", Wish.CLIENT, "posting", Wish.CLIENT));

        assertThat(proposal.proposed()).isEmpty();
        assertThat(proposal.others()).extracting(fit -> fit.service().code()).containsExactly("books", "documents");
    }

    @Test
    void aServiceInWhichTheBureauDoesNotHelpIsNotProposed() {
        Proposal proposal = propose(Map.of("hours", Wish.BUREAU));

        assertThat(proposal.proposed()).isEmpty();
        assertThat(proposal.others()).hasSize(1);
    }

    @Test
    void theSameHelpIsNotProposedTwice() {
        Proposal proposal = propose(Map.of("receipts", Wish.CLIENT, "vat", Wish.BUREAU, "check", Wish.BUREAU));

        assertThat(proposal.picks()).containsOnlyKeys("books", "documents");
        assertThat(propose(Map.of("receipts", Wish.CLIENT, "vat", Wish.BUREAU)).picks())
                .containsOnlyKeys("books");
    }

    @Test
    void theServiceThatHelpsWithMostIsTakenFirst() {
        OfferedService cheap = service("a", List.of("x"), variant("v", "B", 1));
        OfferedService broad = service("b", List.of("x", "y"), variant("v", "BB", 900));
        Map<String, Wish> wishes = Map.of("x", Wish.BUREAU, "y", Wish.TOGETHER);

        assertThat(Proposal.of(List.of(cheap, broad), wishes).picks()).containsOnlyKeys("b");
    }

    @Test
    void ofEquallyHelpfulServicesTheBetterFitThenTheCheaperIsTaken() {
        OfferedService near = service("near", List.of("x"), variant("v", "B", 900));
        OfferedService far = service("far", List.of("x"), variant("v", "T", 1));
        OfferedService cheap = service("cheap", List.of("x"), variant("v", "B", 800));
        Map<String, Wish> wishes = Map.of("x", Wish.BUREAU);

        assertThat(Proposal.of(List.of(far, near), wishes).picks()).containsOnlyKeys("near");
        assertThat(Proposal.of(List.of(near, cheap), wishes).picks()).containsOnlyKeys("cheap");
    }

    @Test
    void anAlternativeTellsWhatSomebodyElseWouldDoAndThePriceDifference() {
        ServiceFit books = propose(Map.of("receipts", Wish.CLIENT, "posting", Wish.BUREAU, "vat", Wish.BUREAU))
                .service("books")
                .orElseThrow();

        assertThat(books.best().otherwise()).isEmpty();
        assertThat(books.alternativesTo("standard"))
                .extracting(fit -> fit.variant().code())
                .containsExactly("basic", "plus");
        VariantFit plus = books.variant("plus").orElseThrow();
        assertThat(plus.otherwise()).containsExactly(new TaskFit("receipts", Wish.CLIENT, Worker.BUREAU));
        assertThat(plus.countAsWished()).isEqualTo(2);
        assertThat(plus.dearerThan(books.best())).isEqualTo(200);
        assertThat(books.variant("basic").orElseThrow().dearerThan(books.best()))
                .isEqualTo(-100);
    }

    @Nested
    class WhenTheWishesChange {

        private final Proposal little = propose(Map.of("vat", Wish.BUREAU));
        private final Proposal much = propose(Map.of("vat", Wish.BUREAU, "posting", Wish.BUREAU, "check", Wish.BUREAU));

        @Test
        void whatFollowedTheProposalFollowsTheNextOne() {
            assertThat(little.follow(little.picks(), much)).isEqualTo(Map.of("books", "standard", "documents", "only"));
        }

        @Test
        void anOwnChoiceStays() {
            assertThat(little.follow(Map.of("books", "plus"), much))
                    .isEqualTo(Map.of("books", "plus", "documents", "only"));
            assertThat(little.follow(Map.of(), much)).isEqualTo(Map.of("documents", "only"));
        }

        @Test
        void anOwnChoiceGoesWithTheLastWishThatItIsAbout() {
            Map<String, String> picks = Map.of("books", "basic", "documents", "only");

            assertThat(much.follow(picks, propose(Map.of("hours", Wish.CLIENT))))
                    .isEmpty();
        }
    }

    @Nested
    class TheOutcomeOfATask {

        @ParameterizedTest
        @CsvSource({
            "vat, BUREAU, AS_WISHED, BUREAU, books",
            "vat, CLIENT, OTHERWISE, BUREAU, books",
            "posting, TOGETHER, OTHERWISE, CLIENT, books",
            "check, BUREAU, AS_WISHED, BUREAU, documents",
            "hours, CLIENT, CLIENT_ALONE, ,",
            "hours, TOGETHER, CONVERSATION, ,",
            "budget, BUREAU, CONVERSATION, ,",
            "vat, NOT_NEEDED, NOT_NEEDED, ,",
        })
        void tellsWhoDoesItAndWhetherThatWasWished(
                String task, Wish wish, Outcome.Kind kind, Worker worker, String service) {
            assertThat(Outcome.of(task, wish, ALL, Map.of("books", "basic", "documents", "only")))
                    .isEqualTo(new Outcome(kind, wish, worker, service));
        }

        @Test
        void isThatOfTheServiceThatMeetsTheWishBest() {
            Outcome outcome = Outcome.of("receipts", Wish.BUREAU, ALL, Map.of("documents", "only", "books", "plus"));

            assertThat(outcome.service()).isEqualTo("books");
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.AS_WISHED);
        }
    }
}
