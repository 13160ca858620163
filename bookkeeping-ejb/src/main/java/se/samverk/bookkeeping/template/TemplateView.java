package se.samverk.bookkeeping.template;

import java.util.List;
import se.samverk.shared.LocalText;

/**
 * A template with its lines.
 *
 * @param amounts the names of the amounts that its formulas follow from
 * @param version what a change has to name; 0 of one that ships
 */
public record TemplateView(
        TemplateRow row, LocalText description, List<TemplateForm.LineForm> lines, List<String> amounts, int version) {}
