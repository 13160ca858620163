package se.samverk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.notebook.NotebookService;
import se.samverk.notebook.OpenService;
import se.samverk.planted.AmbientTime;
import se.samverk.planted.AnaemicEntity;
import se.samverk.planted.GreeterImpl;
import se.samverk.planted.OpenBoundary;
import se.samverk.planted.OwnEntityManager;
import se.samverk.planted.SharedTokenHolder;
import se.samverk.planted.SwappedIds;
import se.samverk.planted.ThreadState;
import se.samverk.planted.UnboundService;
import se.samverk.planted.UnguardedService;
import se.samverk.planted.bookkeeping.sie.KnowsClient;
import se.samverk.planted.client.KnowsLog;
import se.samverk.planted.collaboration.KnowsDelivery;
import se.samverk.planted.shared.KnowsCaller;
import se.samverk.planted.web.KnowsDemonstration;
import se.samverk.testing.ProductClasses;

class ArchitectureTest {

    private static final JavaClasses SAMVERK = ProductClasses.all();

    /** Each rule with the planted class that breaks it and the words that name the violations. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule(ArchitectureRules.EVERY_CLASS_HAS_ITS_PLACE, GreeterImpl.class, "GreeterImpl"),
                rule(ArchitectureRules.dependenciesOf("shared"), KnowsCaller.class, "se.samverk.caller.Caller"),
                rule(
                        ArchitectureRules.dependenciesOf("collaboration"),
                        KnowsDelivery.class,
                        "se.samverk.delivery.MailTemplate"),
                rule(ArchitectureRules.dependenciesOf("client"), KnowsLog.class, "se.samverk.log.HistoryRow"),
                rule(
                        ArchitectureRules.dependenciesOf("bookkeeping.sie"),
                        KnowsClient.class,
                        "se.samverk.client.ClientView"),
                rule(
                        ArchitectureRules.dependenciesOf("web"),
                        KnowsDemonstration.class,
                        "se.samverk.demonstration.DemonstrationPages"),
                rule(
                        ArchitectureRules.NO_AMBIENT_TIME,
                        AmbientTime.class,
                        "AmbientTime.instant()",
                        "AmbientTime.today()",
                        "AmbientTime.zoned()",
                        "AmbientTime.millis()",
                        "AmbientTime.nanos()",
                        "AmbientTime.date()",
                        "AmbientTime.calendar()",
                        "AmbientTime.clock()"),
                rule(
                        ArchitectureRules.BOUNDARIES_NAME_THE_RIGHT_OF_EVERY_METHOD,
                        OpenBoundary.class,
                        "OpenBoundary.withoutARight()",
                        "OpenBoundary.pastTheInterceptor()"),
                rule(
                        ArchitectureRules.BOUNDARIES_SAY_WHICH_SERVICE_THEY_ARE_OF,
                        UnboundService.class,
                        "UnboundService"),
                rule(
                        ArchitectureRules.METHODS_OF_SERVICES_SAY_HOW_FAR_ONE_MUST_COME,
                        UnboundService.class,
                        "UnboundService.asksNobody()"),
                rule(
                        ArchitectureRules.METHODS_OF_SERVICES_SAY_HOW_FAR_ONE_MUST_COME,
                        OpenService.class,
                        "OpenService.asksForNoReach()"),
                rule(
                        ArchitectureRules.METHODS_THAT_WORK_NAME_THEIR_TASK,
                        UnguardedService.class,
                        "UnguardedService.work()"),
                rule(ArchitectureRules.SERVICES_ARE_BOUNDARIES, UnguardedService.class, "UnguardedService"),
                rule(
                        ArchitectureRules.BOUNDARIES_GIVE_VIEWS_NOT_ENTITIES,
                        OpenBoundary.class,
                        "OpenBoundary.givesAnEntity()",
                        "OpenBoundary.takesAnEntity("),
                rule(
                        ArchitectureRules.BOUNDARIES_ARE_CALLED_BY_THEIR_PUBLIC_METHODS,
                        OpenBoundary.class,
                        "OpenBoundary.withinThePackage()"),
                rule(ArchitectureRules.ENTITIES_HAVE_NO_PUBLIC_SETTERS, AnaemicEntity.class, "AnaemicEntity.setState("),
                rule(ArchitectureRules.ENTITIES_KEEP_THEIR_FIELDS, AnaemicEntity.class, "AnaemicEntity.state"),
                rule(
                        ArchitectureRules.TOKENS_ARE_HELD_FOR_ONE_REQUEST,
                        SharedTokenHolder.class,
                        "SharedTokenHolder.token"),
                rule(ArchitectureRules.WHO_CALLS_IS_NO_STATE, ThreadState.class, "ThreadState.CALLER"),
                rule(ArchitectureRules.NO_CLASS_IS_CALLED_IMPL, GreeterImpl.class, "GreeterImpl"),
                rule(
                        ArchitectureRules.IDS_SIDE_BY_SIDE_ARE_NOT_BOTH_TEXT,
                        SwappedIds.class,
                        "SwappedIds.<init>(",
                        "SwappedIds.join(",
                        "SwappedIds.get("),
                rule(
                        ArchitectureRules.ENTITY_MANAGERS_COME_FROM_THE_CONTAINER,
                        OwnEntityManager.class,
                        "OwnEntityManager.em"));
    }

    private static Arguments rule(ArchRule rule, Class<?> planted, String... violations) {
        return Arguments.of(rule, planted, List.of(violations));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void samverkKeepsTheRule(ArchRule rule) {
        rule.check(SAMVERK);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedViolationBreaksTheRule(ArchRule rule, Class<?> planted, List<String> violations) {
        List<String> found = rule.evaluate(new ClassFileImporter().importClasses(planted))
                .getFailureReport()
                .getDetails();

        assertThat(violations).allSatisfy(violation -> assertThat(found).anyMatch(line -> line.contains(violation)));
        assertThat(found)
                .noneMatch(line -> line.contains("AmbientTime.given("))
                .noneMatch(line -> line.contains("SwappedIds.apart(") || line.contains("SwappedIds.named("));
    }

    @ParameterizedTest
    @MethodSource("se.samverk.architecture.ArchitectureRules#packages")
    @DisplayName("dependencies run one way")
    void aPackageDependsOnlyOnThoseBelowIt(String name) {
        ArchitectureRules.dependenciesOf(name).check(SAMVERK);
    }

    @Test
    void aServiceThatAsksKeepsTheRulesOfServices() {
        JavaClasses service = new ClassFileImporter().importClasses(NotebookService.class);

        ArchitectureRules.BOUNDARIES_SAY_WHICH_SERVICE_THEY_ARE_OF.check(service);
        ArchitectureRules.METHODS_OF_SERVICES_SAY_HOW_FAR_ONE_MUST_COME.check(service);
        ArchitectureRules.METHODS_THAT_WORK_NAME_THEIR_TASK.check(service);
        ArchitectureRules.SERVICES_ARE_BOUNDARIES.check(service);
    }

    @Test
    void nothingPlantedIsPartOfSamverk() {
        assertThat(SAMVERK).noneMatch(type -> type.getPackageName().contains("planted"));
        assertThat(SAMVERK).hasSizeGreaterThan(100);
    }
}
