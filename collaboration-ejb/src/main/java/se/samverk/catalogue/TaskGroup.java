package se.samverk.catalogue;

import java.util.List;
import se.samverk.shared.LocalText;

/** Common tasks that belong together, in the order in which they are gone through. */
public record TaskGroup(LocalText name, List<CommonTask> tasks) {}
