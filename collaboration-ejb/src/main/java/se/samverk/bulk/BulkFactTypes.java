package se.samverk.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of runs that are started. */
@ApplicationScoped
public class BulkFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of(
                "import-started", ImportStarted.class,
                "invitations-started", InvitationsStarted.class,
                "export-started", ExportStarted.class,
                "months-closing-started", MonthsClosingStarted.class);
    }
}
