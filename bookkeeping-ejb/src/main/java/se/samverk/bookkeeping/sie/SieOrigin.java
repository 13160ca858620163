package se.samverk.bookkeeping.sie;

import java.time.LocalDate;

/**
 * Where a file comes from ({@code #PROGRAM}, {@code #GEN}, {@code #PROSA}). Of a file that was read, texts that it does not
 * have are empty.
 *
 * @param generatedOn null when the file does not say it
 * @param generatedBy a name, a signature or a user's id
 */
public record SieOrigin(String program, String version, LocalDate generatedOn, String generatedBy, String comment) {}
