package se.samverk.web.plan;

import java.io.Serializable;
import java.util.List;
import se.samverk.shared.LocalText;

/** Tasks under one heading on the planner's page. */
public record WishGroup(LocalText name, List<WishRow> rows) implements Serializable {}
