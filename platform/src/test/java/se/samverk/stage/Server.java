package se.samverk.stage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import se.samverk.caller.Boundary;
import se.samverk.identity.SampleTokens;
import se.samverk.notebook.NotebookService;
import se.samverk.shared.SampleSettings;
import se.samverk.shared.Settings;
import se.samverk.shared.Time;
import se.samverk.testing.MutableClock;
import se.samverk.testing.ProductClasses;

/**
 * One server over a database: every bean of the product in a CDI container, with its interceptors, observers and
 * transactions. What a server besides gives – threads, timers, a retry – a story does itself.
 */
public final class Server {

    private static final Set<Class<?>> GIVEN_BY_THE_STORY = Set.of(Time.class, Settings.class);

    /** The pretended service is part of the server as a module of the product would be. */
    private static final JavaClasses NOTEBOOK = new ClassFileImporter().importPackagesOf(NotebookService.class);

    private static final Class<?>[] BEANS = Stream.concat(
                    Stream.concat(ProductClasses.all().stream(), NOTEBOOK.stream())
                            .filter(Server::isBean)
                            .<Class<?>>map(JavaClass::reflect)
                            .filter(type -> !GIVEN_BY_THE_STORY.contains(type)),
                    Stream.of(
                            TransactionInterceptors.Required.class,
                            TransactionInterceptors.RequiresNew.class,
                            TransactionInterceptors.NotSupported.class))
            .toArray(Class<?>[]::new);

    /** Held, or it is forgotten with its level. */
    private static final Logger WELD = Logger.getLogger("org.jboss.weld");

    static {
        WELD.setLevel(Level.WARNING);
    }

    private final Transactions transactions;
    private final WeldContainer container;

    Server(EntityManagerFactory database, MutableClock clock, Path linkKey) {
        this.transactions = new Transactions(database);
        this.container = new Weld()
                .disableDiscovery()
                .addBeanClasses(BEANS)
                .addServices(transactions, new Resources(transactions.entities()))
                .addExtension(new Given(transactions, clock, settings(linkKey)))
                .initialize();
    }

    private static Settings settings(Path linkKey) {
        return new SampleSettings()
                .sendingNothing()
                .withTesseract("tesseract")
                .withMailIn("localhost", 1, "kvitton", "secret")
                .withLinkKey(SampleTokens.withKey(linkKey));
    }

    private static boolean isBean(JavaClass type) {
        return Stream.of(
                        ApplicationScoped.class,
                        RequestScoped.class,
                        Boundary.class,
                        Interceptor.class,
                        Singleton.class)
                .anyMatch(type::isAnnotatedWith);
    }

    /** What stands in a story where the server would ask the machine. */
    private record Given(Transactions transactions, Clock clock, Settings settings) implements Extension {
        /** A method of a session bean is a transaction unless it says otherwise. */
        void makeTransactional(@Observes @WithAnnotations(Singleton.class) ProcessAnnotatedType<?> bean) {
            if (!bean.getAnnotatedType().isAnnotationPresent(TransactionAttribute.class)) {
                bean.configureAnnotatedType().add(TransactionInterceptors.REQUIRED);
            }
        }

        void add(@Observes AfterBeanDiscovery beans) {
            beans.addBean().types(Transactions.class).createWith(context -> transactions);
            beans.addBean().types(Clock.class).createWith(context -> clock);
            beans.addBean().types(Settings.class).createWith(context -> settings);
        }
    }

    /** A bean with everything that it needs. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    public EntityManager entities() {
        return transactions.entities();
    }

    /** Does something as a request of its own would. */
    public <T> T inRequest(Supplier<T> work) {
        RequestContextController request = get(RequestContextController.class);
        boolean begun = request.activate();
        try {
            return work.get();
        } finally {
            if (begun) {
                request.deactivate();
            }
        }
    }

    /** Runs a command in a transaction, which a refusal rolls back. */
    public <T> T inTransaction(Supplier<T> command) {
        return inRequest(() -> transactions.required(command));
    }

    public void inTransaction(Runnable command) {
        inTransaction(() -> {
            command.run();
            return null;
        });
    }

    /** Reads or changes rows past the services. */
    public <T> T inDatabase(Function<EntityManager, T> work) {
        return inTransaction(() -> work.apply(entities()));
    }

    /** The rows of the record that a company may read about an object. */
    public List<Object[]> audit(String companyId, String objectId) {
        return inDatabase(em -> em.createQuery(
                        "select a.action, a.userName, a.actingCompanyId, a.bureauId from AuditEntry a"
                                + " where a.companyId = :company and a.objectId = :object order by a.id",
                        Object[].class)
                .setParameter("company", companyId)
                .setParameter("object", objectId)
                .getResultList());
    }
}
