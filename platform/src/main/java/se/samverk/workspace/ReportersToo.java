package se.samverk.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that {@linkplain se.samverk.caller.Right#READ_IN_SERVICE reads}, for those who only report, too. It gives such a
 * person what that person has handed in, and nothing else ({@link Admission#isReading}).
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReportersToo {}
