package se.samverk.catalogue;

import se.samverk.shared.LocalText;

/**
 * What there is to do in a service; each variant says by whom.
 *
 * @param code what the rights of the service hang on (D7e); tasks that are the same in several services share one
 * @param commonTask the code of the common task that it is a part of; null when plans do not ask
 *     for it
 */
public record ServiceTask(String code, LocalText name, String commonTask) {}
