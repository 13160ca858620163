package se.samverk.document;

import se.samverk.fact.Fact;

/**
 * Where a document comes from.
 *
 * @param readers who reads of it in the record
 * @param readingAll whether whoever hands it in may know of documents of others
 */
record Origin(Handling by, Fact.Readers readers, boolean readingAll) {}
