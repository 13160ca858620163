package se.samverk.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Settings;

/**
 * All services on offer. Read once at start, from the file that {@code samverk.catalogue.file}
 * names or else from the one that ships. A catalogue with an error in it stops the start, and says
 * where.
 */
@ApplicationScoped
public class Catalogue {

    private static final String SHIPPED = "catalogue.json";

    private static final Logger LOG = Logger.getLogger(Catalogue.class.getName());

    @Inject
    Settings settings;

    private CatalogueFile.Content content;

    @PostConstruct
    void read() {
        try (InputStream file = open()) {
            content = CatalogueFile.read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("samverk.catalogue.file cannot be read", unreadable);
        }
    }

    /** Makes the server read the catalogue, and refuse a wrong one, when it starts. */
    void atStart(@Observes Startup start) {
        LOG.fine(() -> "Catalogue of " + services().size() + " services");
    }

    private InputStream open() throws IOException {
        if (settings.catalogueFile().isPresent()) {
            return Files.newInputStream(settings.catalogueFile().get());
        }
        return Catalogue.class.getResourceAsStream(SHIPPED);
    }

    public List<OfferedService> services() {
        return content.services();
    }

    /** What a bureau and its client go through when they plan who does what. */
    public List<TaskGroup> taskGroups() {
        return content.taskGroups();
    }

    /** The same without their groups. */
    public List<CommonTask> commonTasks() {
        return taskGroups().stream().flatMap(group -> group.tasks().stream()).toList();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public OfferedService service(String code) {
        return find(code).orElseThrow(BusinessException::notFound);
    }

    /**
     * A service of a collaboration that was agreed once: known by its code alone when it is no
     * longer in the catalogue.
     */
    public OfferedService agreed(String code) {
        return find(code).orElseGet(() -> OfferedService.gone(code));
    }

    public Optional<OfferedService> find(String code) {
        return services().stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
    }
}
