package se.samverk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.testing.ProductClasses;

/** That the tests over the whole product see the whole product: no module is forgotten. */
class ModulesTest {

    /** No part of the product. */
    private static final String WHAT_TESTS_SHARE = "testing";

    static List<Path> modules() {
        return Sources.modules().stream()
                .filter(module -> !module.endsWith(WHAT_TESTS_SHARE))
                .toList();
    }

    private static boolean isSeen(String className) {
        return ProductClasses.all().contain(className);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyClassOfTheModuleIsSeenHereWhichItsDependencyInThePomIsFor(Path module) {
        assertThat(Sources.of(module).map(file -> Sources.className(module, file)))
                .isNotEmpty()
                .filteredOn(name -> !name.endsWith("package-info"))
                .allMatch(ModulesTest::isSeen);
    }

    @Test
    void whatNoModuleHasIsNotSeen() {
        assertThat(isSeen("se.samverk.invoicing.InvoiceService")).isFalse();
        assertThat(isSeen(ModulesTest.class.getName())).isFalse();
    }

    @Test
    void everyModuleIsBuilt() {
        String pom = Sources.text(Sources.PROJECT.resolve("pom.xml"));

        assertThat(Sources.modules())
                .hasSizeGreaterThan(4)
                .allSatisfy(module -> assertThat(pom).contains("<module>" + module.getFileName() + "</module>"));
    }
}
