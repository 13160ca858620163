package se.samverk.planted.collaboration;

import se.samverk.delivery.MailTemplate;

/** The heart knows who only observes it. */
public record KnowsDelivery(MailTemplate template) {}
