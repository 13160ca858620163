package se.samverk.receipt;

import java.time.Instant;
import se.samverk.workspace.Side;

/** Who answers for which company, from which side, when. */
record Answering(String companyId, String userId, Side side, Instant at) {}
