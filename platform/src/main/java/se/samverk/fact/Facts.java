package se.samverk.fact;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Facts as they are stored: the name of the type, and JSON. */
@ApplicationScoped
public class Facts {

    private static final Logger LOGGER = Logger.getLogger(Facts.class.getName());

    @Inject
    Instance<FactTypes> packages;

    private final Jsonb jsonb = JsonbBuilder.create();
    private final Map<String, Class<? extends Fact>> types = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** A fact in two columns. */
    public record Stored(String type, String json) {}

    @PostConstruct
    void collect() {
        collect(packages.stream());
    }

    void collect(Stream<FactTypes> told) {
        told.map(FactTypes::byName).forEach(types::putAll);
        types.forEach((name, type) -> names.put(type, name));
    }

    /**
     * @throws IllegalStateException for a fact that no {@link FactTypes} names
     */
    public Stored write(Fact fact) {
        return new Stored(name(fact.getClass()), jsonb.toJson(fact));
    }

    /**
     * The name under which facts of a type are stored.
     *
     * @throws IllegalStateException for a type that no {@link FactTypes} names
     */
    public String name(Class<? extends Fact> type) {
        String name = names.get(type);
        if (name == null) {
            throw new IllegalStateException("A fact without a name: " + type);
        }
        return name;
    }

    /** Reads a fact; none where this version no longer knows its type or one of its values. */
    public Optional<Fact> read(Stored stored) {
        Class<? extends Fact> type = types.get(stored.type());
        if (type == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(jsonb.fromJson(stored.json(), type));
        } catch (JsonbException unknownValue) {
            LOGGER.log(Level.FINE, "A fact of an older version", unknownValue);
            return Optional.empty();
        }
    }
}
