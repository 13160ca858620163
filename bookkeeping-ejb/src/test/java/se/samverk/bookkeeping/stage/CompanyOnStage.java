package se.samverk.bookkeeping.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;
import se.samverk.stage.Database;
import se.samverk.stage.Server;
import se.samverk.testing.Numbers;
import se.samverk.workspace.Workspace;

/** A company whose person calls the service as a page would. */
public final class CompanyOnStage {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public final Server server;
    public final String company;
    public final String organisationNumber;
    public final Caller caller;

    public CompanyOnStage(Database database) {
        this(database, Numbers.organisationNumber());
    }

    /**
     * @param organisationNumber as people write it, with a hyphen
     */
    public CompanyOnStage(Database database, String organisationNumber) {
        database.clock.setTo(Instant.parse("2026-04-01T09:00:00Z"));
        this.server = database.server(0);
        this.organisationNumber = organisationNumber;
        OrganisationNumber number =
                OrganisationNumber.of("organisationNumber", organisationNumber.replace("-", ""), LocalDate.EPOCH);
        EmailAddress email = EmailAddress.of("email", "eva" + COUNT.incrementAndGet() + "@norr.example");
        this.caller = server.inTransaction(() -> {
            Company made = server.get(Companies.class).add(number, "Norr AB", false);
            Users users = server.get(Users.class);
            User eva = users.add(email, "Eva Norr", Language.SV, "no hash");
            users.join(eva, made, Role.USER, null);
            return new Caller(
                    null,
                    eva.id(),
                    eva.name(),
                    eva.email(),
                    eva.language(),
                    made.id(),
                    made.name(),
                    false,
                    Role.USER,
                    null);
        });
        this.company = caller.companyId();
    }

    /** One request of the company's person in its books. */
    public <T> T ask(Supplier<T> request) {
        return askAt(server, request);
    }

    /** The same at another server. */
    public <T> T askAt(Server other, Supplier<T> request) {
        return other.inRequest(() -> {
            other.get(CurrentCaller.class).is(caller, null);
            other.get(Workspace.class).choose(company, "bookkeeping");
            return request.get();
        });
    }

    /** One request that gives nothing back. */
    public void tell(Runnable request) {
        ask(() -> {
            request.run();
            return null;
        });
    }

    public <T> T get(Class<T> type) {
        return server.get(type);
    }
}
