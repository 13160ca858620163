package se.samverk.conversation;

import java.time.Instant;
import se.samverk.workspace.Side;

/** Who says something, for which side, when. */
record Speaker(String companyId, String userId, Side side, Instant at) {}
