package se.samverk.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import se.samverk.fact.Fact;
import se.samverk.party.PartyFact.Occasion;
import se.samverk.party.PartyFact.Told;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.Time;
import se.samverk.workspace.Workspace;

/**
 * What services do with parties: they are added and changed within a service's transaction, for the company whose workspace is
 * open. Who may is the service's to say.
 */
@ApplicationScoped
public class Parties {

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    Clock clock;

    @Inject
    Event<Fact> facts;

    /**
     * @throws BusinessException all that is wrong, each at its field; PARTY_THERE_ALREADY at the organisation number
     */
    public PartyView add(PartyForm form) {
        Party party = new Party(workspace.companyId(), form.read(Time.today(clock)));
        em.persist(party);
        keep();
        facts.fire(
                new PartyFact(Occasion.PARTY_ADDED, party.id(), workspace.readers(), null, Told.of(party.details())));
        return party.view();
    }

    /**
     * Changes a party; its version counts up even where nothing of it changes, since services guard by it what they keep beside.
     *
     * @param version as it was read
     * @throws BusinessException NOT_FOUND; STALE when it has been changed since; what {@link #add} refuses
     */
    public PartyView change(String partyId, PartyForm form, int version) {
        Party party = find(partyId);
        if (party.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        PartyDetails before = party.details();
        em.lock(party, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        party.change(form.read(Time.today(clock)));
        keep();
        if (!before.equals(party.details())) {
            facts.fire(new PartyFact(
                    Occasion.PARTY_CHANGED,
                    party.id(),
                    workspace.readers(),
                    Told.of(before),
                    Told.of(party.details())));
        }
        return party.view();
    }

    private void keep() {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused,
                    Map.of(
                            "party_number_uq",
                            BusinessException.at("organisationNumber", PartyError.PARTY_THERE_ALREADY)));
        }
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a party of another company
     */
    public PartyView get(String partyId) {
        return find(partyId).view();
    }

    /** The party that has an organisation number, as {@link PartyDetails} has it; empty for none. */
    public Optional<PartyView> ofNumber(String organisationNumber) {
        return em.createQuery("""
                        select p from Party p where p.companyId = :company and p.organisationNumber = :number
                        """, Party.class)
                .setParameter("company", workspace.companyId())
                .setParameter("number", organisationNumber)
                .getResultStream()
                .map(Party::view)
                .findFirst();
    }

    /**
     * Whom of the parties the numbers name that stand on a paper: the organisation number, else the number for VAT, else where it asks
     * to be paid, unless another organisation number stands there (K33); empty for nobody.
     */
    public Optional<PartyView> ofPaper(NumbersOnPaper numbers) {
        return ofPaper("organisationNumber", numbers.organisationNumber())
                .or(() -> ofPaper("vatNumber", numbers.vatNumber()))
                .or(() -> ofPaper("bankgiro", numbers.bankgiro()).filter(numbers::mayBe))
                .or(() -> ofPaper("plusgiro", numbers.plusgiro()).filter(numbers::mayBe));
    }

    private Optional<PartyView> ofPaper(String field, String number) {
        return number == null
                ? Optional.empty()
                : em.createQuery(
                                "select p from Party p where p.companyId = :company and p." + field
                                        + " = :number order by p.id",
                                Party.class)
                        .setParameter("company", workspace.companyId())
                        .setParameter("number", number)
                        .setMaxResults(1)
                        .getResultStream()
                        .map(Party::view)
                        .findFirst();
    }

    private Party find(String partyId) {
        Party party = partyId == null ? null : em.find(Party.class, partyId);
        if (party == null || !party.companyId().equals(workspace.companyId())) {
            throw BusinessException.notFound();
        }
        return party;
    }
}
