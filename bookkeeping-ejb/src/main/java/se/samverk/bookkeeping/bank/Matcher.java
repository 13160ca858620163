package se.samverk.bookkeeping.bank;

import java.time.Instant;

/** Who matches rows of the bank in a company's books, and when. */
record Matcher(String companyId, String userId, Instant at) {}
