package se.samverk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a template that was stored by its name, whichever module has declared it. */
@ApplicationScoped
public class MailTemplates {

    @Inject
    @Any
    Instance<MailTemplate.Area> areas;

    /** Empty when no module declares it. */
    Optional<MailTemplate> find(String name) {
        return declared().filter(template -> template.name().equals(name)).findFirst();
    }

    Stream<MailTemplate> declared() {
        return areas.stream().flatMap(area -> Arrays.stream(area.templates()));
    }
}
