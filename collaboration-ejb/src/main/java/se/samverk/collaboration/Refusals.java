package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import se.samverk.client.Client;
import se.samverk.fact.Fact;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BureauId;

/**
 * Counts and records the refusals that tell a bureau that a company has another one: in a
 * transaction of its own, since the refused command is rolled back.
 */
@ApplicationScoped
public class Refusals {

    @Inject
    RateLimits limits;

    @Inject
    Event<Fact> facts;

    /**
     * @return whether the bureau may still be told
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean otherBureau(Client client) {
        BureauId bureau = new BureauId(client.bureauId());
        facts.fire(new InvitationRefused(client.id(), Fact.Readers.ofClient(bureau, client.id())));
        return limits.acquire(1, InvitationService.REFUSAL_LIMIT, bureau.value());
    }
}
