package se.samverk.mailin;

import se.samverk.shared.BusinessException;

/** What of a mail was not taken, and why. */
record Refusal(String name, BusinessException reason) {}
