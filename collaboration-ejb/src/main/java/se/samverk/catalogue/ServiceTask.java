package se.samverk.catalogue;

import se.samverk.shared.LocalText;

/**
 * What there is to do in a service; each variant says by whom.
 *
 * @param commonTask the code of the common task that it is a part of; null when plans do not ask
 *     for it
 */
public record ServiceTask(LocalText name, String commonTask) {}
