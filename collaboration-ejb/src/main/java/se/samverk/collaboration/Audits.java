package se.samverk.collaboration;

import se.samverk.shared.Audited;

/** Audit rows about collaborations: both parties may read them. */
final class Audits {

    private Audits() {}

    /** The row of something that happened to a change of settings. */
    static Audited of(ChangeEvent.Occasion occasion, Collaboration collaboration) {
        return of("CHANGE_" + occasion, collaboration);
    }

    static Audited of(String action, Collaboration collaboration) {
        return Audited.of(action + ":" + collaboration.serviceCode(), "collaboration", collaboration.id())
                .concerning(collaboration.bureauId(), collaboration.companyId(), collaboration.clientId());
    }
}
