package se.samverk.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.web.planted.Basket;
import se.samverk.web.planted.BeaconBean;
import se.samverk.web.planted.EverythingBean;
import se.samverk.web.planted.LuggageBean;
import se.samverk.web.planted.here.Forth;
import se.samverk.web.planted.there.Back;
import se.samverk.web.shell.planted.NosyFrame;

class WebArchitectureTest {

    private static final JavaClasses PAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.samverk.web");

    /** Each rule with the planted class that breaks it and the words that name the violations. */
    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        WebArchitectureRules.PAGES_KNOW_NO_PERSISTENCE,
                        EverythingBean.class,
                        "jakarta.persistence.EntityManager"),
                rule(WebArchitectureRules.PAGES_KNOW_NO_ENTITY, EverythingBean.class, "se.samverk.company.Company"),
                rule(WebArchitectureRules.ONE_VIEW_SCOPE, BeaconBean.class, "BeaconBean"),
                rule(WebArchitectureRules.NOBODY_KEEPS_THE_CALLER, EverythingBean.class, "EverythingBean.caller"),
                rule(WebArchitectureRules.NOTHING_IS_KEPT_IN_THE_SESSION, Basket.class, "Basket"),
                rule(WebArchitectureRules.NO_FILE_OUTLIVES_A_REQUEST, LuggageBean.class, "LuggageBean.file"),
                rule(WebArchitectureRules.SHARED_BEANS_HAVE_NO_STATE, EverythingBean.class, "EverythingBean.caller"),
                rule(WebArchitectureRules.BEANS_OF_PAGES_ARE_CALLED_BEANS, Basket.class, "Basket"),
                rule(
                        WebArchitectureRules.PACKAGES_KNOW_EACH_OTHER_ONE_WAY,
                        Forth.class,
                        "Slice planted.there",
                        Back.class),
                rule(WebArchitectureRules.WHAT_PAGES_SHARE_KNOWS_NO_AREA, NosyFrame.class, "NosyFrame.clients"),
                rule(
                        WebArchitectureRules.WEB_FILTERS_AND_BEANS_DO_NOT_KNOW_MAILS,
                        EverythingBean.class,
                        "EverythingBean.mail"));
    }

    private static Arguments rule(ArchRule rule, Class<?> planted, String violation, Class<?>... besides) {
        return Arguments.of(rule, new ClassFileImporter().importClasses(join(planted, besides)), violation);
    }

    private static Class<?>[] join(Class<?> one, Class<?>... others) {
        return Stream.concat(Stream.of(one), Stream.of(others)).toArray(Class<?>[]::new);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePagesKeepTheRule(ArchRule rule) {
        rule.check(PAGES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePlantedViolationBreaksTheRule(ArchRule rule, JavaClasses planted, String violation) {
        List<String> found = rule.evaluate(planted).getFailureReport().getDetails();

        assertThat(found).anyMatch(line -> line.contains(violation));
    }

    @Test
    void nothingPlantedIsPartOfThePages() {
        assertThat(PAGES).hasSizeGreaterThan(20);
        assertThat(PAGES).noneMatch(type -> type.getPackageName().contains("planted"));
    }
}
