package se.samverk.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The task of the catalogue that a method of a service does (D7e). Every method that {@linkplain
 * se.samverk.caller.Right#WORK_IN_SERVICE works} names one; it begins only for the side that the agreed variant gives the
 * task to, and for a person of that role.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Does {

    /** What no agreement takes from either side: to ask, to hand in documents, to propose. */
    String EITHER_SIDE = "";

    /** The code of the task, such as {@code posting}, or {@link #EITHER_SIDE}. */
    String value();

    /** The least role that does it. */
    ServiceRole from() default ServiceRole.WRITER;
}
