package se.samverk.table;

import java.util.List;
import se.samverk.shared.Language;

/**
 * What stands above a table.
 *
 * @param subtitle whose it is and from when
 */
public record TableHead(String title, String subtitle, List<String> columns, Language language) {}
