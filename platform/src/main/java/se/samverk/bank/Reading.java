package se.samverk.bank;

import java.time.Instant;
import se.samverk.workspace.Side;

/** Who reads a file, or adds an account, for which company, from which side, when. */
record Reading(String companyId, String userId, Side side, Instant at) {}
