package se.samverk.client;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.shared.BureauId;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Constraints;
import se.samverk.shared.Time;

/** The client register of the caller's bureau. */
@Boundary
public class ClientService {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Clients clients;

    @Inject
    Companies companies;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * Registers a client, and its company too if it is new on the platform.
     *
     * @return the id of the client
     * @throws BusinessException at the field that is wrong; DUPLICATE_CLIENT,
     *     DUPLICATE_CLIENT_NUMBER, OWN_COMPANY
     */
    @Retry
    @Requires(Right.EDIT_CLIENTS)
    public String register(ClientForm.Entered entered) {
        Client client = add(ClientForm.of(entered, Time.today(clock)));
        flush();
        return client.id();
    }

    private Client add(ClientForm form) {
        Caller caller = currentCaller.get();
        String bureauId = caller.companyId();
        Company company = companies
                .find(form.organisationNumber())
                .orElseGet(() -> companies.add(form.organisationNumber(), form.name(), false));
        if (company.id().equals(bureauId)) {
            throw BusinessException.at("organisationNumber", ClientError.OWN_COMPANY);
        }
        Client client = new Client(bureauId, company, form, caller.userId(), clock.instant());
        clients.add(client);
        facts.fire(
                new ClientRegistered(client.id(), Fact.Readers.ofClient(caller.bureauId(), client.id()), form.name()));
        return client;
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.VIEW_CLIENTS)
    public ClientView view(String clientId) {
        Client client = clients.get(clientId, currentCaller.get().bureauId());
        Company company = companies.get(client.companyId());
        return new ClientView(
                client.id(),
                client.number(),
                client.name(),
                company.organisationNumber().value(),
                company.customerNumber(),
                client.contactPerson(),
                client.email(),
                client.language(),
                client.version());
    }

    /**
     * Changes everything but the organisation number.
     *
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND, at the field that is wrong, DUPLICATE_CLIENT_NUMBER, or
     *     STALE when somebody else saved first
     */
    @Retry
    @Requires(Right.EDIT_CLIENTS)
    public void change(String clientId, ClientForm.Entered entered, int version) {
        Client client = clients.get(clientId, currentCaller.get().bureauId());
        if (client.version() != version) {
            throw new BusinessException(CommonError.STALE);
        }
        Company company = companies.get(client.companyId());
        ClientForm form = ClientForm.of(entered, company.organisationNumber());
        ClientChanged.Entry before = ClientChanged.Entry.of(client);
        client.change(form, company);
        flush();
        facts.fire(new ClientChanged(
                client.id(),
                Fact.Readers.ofClient(new BureauId(client.bureauId()), client.id()),
                before,
                ClientChanged.Entry.of(client)));
    }

    /** Sends the statements now, so that what the database refuses is told as what it means. */
    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException refused) {
            throw Constraints.translated(
                    refused,
                    Map.of(
                            "client_bureau_company_uq",
                            BusinessException.at("organisationNumber", ClientError.DUPLICATE_CLIENT),
                            "client_bureau_number_uq",
                            BusinessException.at("number", ClientError.DUPLICATE_CLIENT_NUMBER)));
        }
    }
}
