/**
 * What the two sides ask and answer about an object of a service: an entry, a document, later a row of the bank or an
 * invoice. A question stays with what it is about; nothing of it is changed or removed. Services know this package, it
 * knows none of them: what can be talked about is a {@link se.samverk.conversation.TopicKind} of theirs.
 */
package se.samverk.conversation;
