package se.samverk.web.catalogue;

import java.util.List;

/**
 * A line of the table that shows the variants of a service side by side.
 *
 * @param texts what it says of each variant, in their order: one text or several
 */
public record VariantLine(String label, List<List<String>> texts) {}
