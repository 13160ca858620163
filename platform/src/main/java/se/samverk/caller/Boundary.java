package se.samverk.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service that pages and programs call: each method is one transaction, asks for the {@link
 * Right} it names, loads within the caller's company, and returns views, never entities.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Requires
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Boundary {}
