package se.samverk.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.CollaborationService;
import se.samverk.catalogue.Variant;

/** The services on offer, for pages. */
@Named("catalogue")
@ApplicationScoped
public class CatalogueBean {

    @Inject
    Catalogue catalogue;

    @Inject
    Formats formats;

    public List<CollaborationService> getServices() {
        return catalogue.services();
    }

    /** A service that was agreed on, also when it is no longer on offer. */
    public CollaborationService service(String code) {
        return catalogue.agreed(code);
    }

    /** Those on offer, and the one that is chosen, also when it is no longer among them. */
    public List<Choice> choices(String chosen) {
        return Stream.concat(getServices().stream().map(CollaborationService::code), Stream.ofNullable(chosen))
                .distinct()
                .map(code -> new Choice(code, formats.text(service(code).name()), code.equals(chosen)))
                .toList();
    }

    /** The lowest price for a month in öre, over all variants and periods. */
    public long lowestMonthlyOre(CollaborationService service) {
        return service.variants().stream()
                .mapToLong(Variant::lowestMonthlyOre)
                .min()
                .orElseThrow();
    }
}
