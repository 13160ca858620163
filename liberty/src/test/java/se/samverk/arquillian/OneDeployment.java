package se.samverk.arquillian;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys the application once for all test classes in the container; Arquillian alone would deploy
 * it again for each. So the classes share one database: a test looks only at rows of its own.
 */
public class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        ContainerServer.prepare();
        builder.service(DeploymentScenarioGenerator.class, TestedApplication.class)
                .observer(Observer.class);
    }

    /** Arquillian's steps around a test class, let through only where they are needed. */
    public static class Observer {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenarioOfClass;

        private DeploymentScenario scenario;

        void generate(@Observes EventContext<GenerateDeployment> step) {
            if (scenario == null) {
                step.proceed();
                scenario = scenarioOfClass.get();
            } else {
                scenarioOfClass.set(scenario);
            }
        }

        void deploy(@Observes EventContext<DeployManagedDeployments> step) {
            if (!scenario.deployments().stream().allMatch(Deployment::isDeployed)) {
                step.proceed();
            } else if (scenario.deployments().stream().anyMatch(Deployment::hasDeploymentError)) {
                throw new IllegalStateException("the deployment has failed for an earlier class");
            }
        }

        void keep(@Observes EventContext<UnDeployManagedDeployments> step) {
            // The server stops with the last test, and the application with it.
        }
    }
}
