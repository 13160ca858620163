package se.samverk.planted.bookkeeping.sie;

import se.samverk.client.ClientView;

/** A service knows who works with whom, which stands beside it. */
public record KnowsClient(ClientView view) {}
