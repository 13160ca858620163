package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of collaborations. */
@ApplicationScoped
public class CollaborationFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of(
                "collaboration", CollaborationFact.class,
                "change", ChangeFact.class,
                "renewed", CollaborationRenewed.class,
                "linked", CollaborationLinked.class,
                "other-bureau", InvitationRefused.class,
                "bureau-change", BureauChangeFact.class);
    }
}
