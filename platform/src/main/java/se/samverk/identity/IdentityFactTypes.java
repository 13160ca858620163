package se.samverk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import se.samverk.fact.Fact;
import se.samverk.fact.FactTypes;

/** What the record is told of people and their log-ins. */
@ApplicationScoped
public class IdentityFactTypes implements FactTypes {

    @Override
    public Map<String, Class<? extends Fact>> byName() {
        return Map.of(
                "log-in", LogInFact.class,
                "language", LanguageChosen.class,
                "profile", ProfileChanged.class,
                "password-changed", PasswordChanged.class,
                "password-reset", PasswordResetRequested.class,
                "place", PlaceSwitched.class,
                "member", MemberFact.class);
    }
}
