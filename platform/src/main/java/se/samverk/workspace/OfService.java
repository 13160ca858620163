package se.samverk.workspace;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import se.samverk.caller.Right;

/**
 * The boundary of a service. Each of its methods names {@link Right#READ_IN_SERVICE}, {@link
 * Right#ASK_IN_SERVICE} or {@link Right#WORK_IN_SERVICE}, and begins only when the caller comes that far in this service of the
 * {@linkplain Workspace company} that the request is about. One that asks or works names its task, too ({@link
 * Does}). All are checked by the architecture
 * tests, and by the interceptor.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OfService {

    /** What belongs to the company, below its services: whichever of them the request {@linkplain Workspace#choose stands in}. */
    String ANY = "";

    /** The code of the service in the catalogue, or {@link #ANY}. */
    @Nonbinding
    String value();
}
