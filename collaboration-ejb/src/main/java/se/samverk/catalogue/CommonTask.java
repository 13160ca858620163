package se.samverk.catalogue;

import se.samverk.shared.LocalText;

/**
 * Something that has to be done for a company, whatever service it is done in: what a bureau and
 * its client go through when they plan who does what.
 *
 * @param code its name in plans and in the tasks of services
 */
public record CommonTask(String code, LocalText name) {}
