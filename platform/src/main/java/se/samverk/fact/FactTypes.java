package se.samverk.fact;

import java.util.Map;

/** The facts that a package tells; each such package has one. */
public interface FactTypes {

    /** By the names under which they are stored, which stay whatever becomes of the class. */
    Map<String, Class<? extends Fact>> byName();
}
