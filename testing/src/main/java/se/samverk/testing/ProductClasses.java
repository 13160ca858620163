package se.samverk.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The product's own classes, of every module that a test sees; no test and nothing that tests share. */
public final class ProductClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .withImportOption(location -> !location.contains("/se/samverk/testing/"))
            .importPackages("se.samverk");

    private ProductClasses() {}

    public static JavaClasses all() {
        return ALL;
    }
}
