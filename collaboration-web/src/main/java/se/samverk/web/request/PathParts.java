package se.samverk.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import org.omnifaces.util.Faces;

/** Gives beans the parts of the address behind the name of their page. */
@ApplicationScoped
public class PathParts {

    @Produces
    @Dependent
    @PathPart(0)
    String part(InjectionPoint point) {
        int wanted = point.getAnnotated().getAnnotation(PathPart.class).value();
        String path = Faces.getRequestPathInfo();
        if (path == null || path.length() < 2) {
            return null;
        }
        String[] parts = path.substring(1).split("/");
        return wanted < parts.length && !parts[wanted].isEmpty() ? parts[wanted] : null;
    }
}
