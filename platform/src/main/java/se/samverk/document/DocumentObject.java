package se.samverk.document;

/**
 * What a document belongs to in a service.
 *
 * @param kind a name that the service gives, such as {@code entry}
 */
public record DocumentObject(String kind, String id) {}
