package se.samverk.arquillian;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import se.samverk.testing.MutableClock;
import se.samverk.testing.Numbers;

/**
 * Makes what every test class in the container runs in: the EAR as it is shipped, the beans of
 * {@code se.samverk.support} in its {@code lib}, and one more web module with the tests.
 */
public class TestedApplication implements DeploymentScenarioGenerator {

    private static final String TEST_MODULE =
            "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>";

    @Override
    public List<DeploymentDescription> generate(TestClass testClass) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "collaboration.ear")
                .importFrom(new File(System.getProperty("ear")))
                .as(EnterpriseArchive.class);
        addTests(ear);
        ear.addAsLibrary(ShrinkWrap.create(JavaArchive.class, "support.jar")
                .addPackages(true, "se.samverk.support")
                .addClasses(MutableClock.class, Numbers.class));
        ear.addAsLibrary(jarOf(Assertions.class), "assertj.jar");
        return List.of(new DeploymentDescription("collaboration", ear));
    }

    private static void addTests(EnterpriseArchive ear) {
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "test.war").addPackages(true, "se.samverk.container");
        ear.addAsModule(Testable.archiveToTest(tests));

        Asset descriptor = ear.delete("META-INF/application.xml").getAsset();
        ear.setApplicationXML(
                new StringAsset(text(descriptor).replace("</application>", TEST_MODULE + "</application>")));
    }

    private static String text(Asset asset) {
        try (InputStream content = asset.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
