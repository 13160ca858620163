package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.catalogue.Catalogue;
import se.samverk.catalogue.OfferedService;

/** The services of a company, into which its administrators let others. */
@ApplicationScoped
public class CompanyServices {

    @Inject
    Doors doors;

    @Inject
    Accesses accesses;

    @Inject
    Catalogue catalogue;

    /** Those that it has or has had, by code; a bureau has all for itself. */
    public List<String> of(String companyId) {
        return accesses.isBureau(companyId)
                ? catalogue.services().stream().map(OfferedService::code).toList()
                : doors.services(companyId);
    }
}
