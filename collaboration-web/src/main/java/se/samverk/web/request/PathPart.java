package se.samverk.web.request;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of the address behind the name of the page: in {@code /byra/uppdrag/a/b} the first is
 * {@code a}. Null when there is none.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface PathPart {
    /** Which part, from 0. */
    @Nonbinding
    int value();
}
