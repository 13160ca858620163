package se.samverk.document;

import java.time.Instant;
import se.samverk.workspace.Side;

/** Who does something for which company, from which side, when. */
record Handling(String companyId, String userId, Side side, Instant at) {}
