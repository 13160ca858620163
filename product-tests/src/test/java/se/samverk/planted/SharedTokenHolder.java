package se.samverk.planted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A bean that lives longer than the request whose token it holds. */
@ApplicationScoped
public class SharedTokenHolder {
    @Inject
    JsonWebToken token;
}
