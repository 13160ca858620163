package se.samverk.collaboration;

import se.samverk.shared.Audited;

/** Audit rows about collaborations: both parties may read them. */
final class Audits {

    private Audits() {}

    static Audited of(String action, Collaboration collaboration) {
        return Audited.of(
                        action + ":" + collaboration.serviceCode(),
                        "collaboration",
                        collaboration.id())
                .concerning(
                        collaboration.bureauId(),
                        collaboration.companyId(),
                        collaboration.clientId());
    }
}
