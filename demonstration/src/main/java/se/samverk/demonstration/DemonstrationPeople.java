package se.samverk.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.company.OrganisationNumber;
import se.samverk.identity.Passwords;
import se.samverk.identity.User;
import se.samverk.identity.Users;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Language;
import se.samverk.shared.Time;

/**
 * Two bureaus with their employees, and two client companies with an administrator each. Eva
 * belongs to both, so that she can switch. The second has no main contact, so that remedying it can
 * be tried (S6).
 */
@ApplicationScoped
public class DemonstrationPeople {

    static final String LIND = "559012-1231";
    static final String SYD = "559034-5673";
    static final String NORRSKEN = "559056-7896";
    static final String GRANIT = "559071-1387";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    Passwords passwords;

    @Transactional
    public boolean areMissing() {
        return companies.find(number(LIND)).isEmpty();
    }

    /** Whether the database is empty. */
    @Transactional
    public boolean isNobodyThere() {
        return em.createQuery("select count(c) from Company c", Long.class).getSingleResult() == 0;
    }

    @Transactional
    public void add(String password) {
        String hash = passwords.hash(password);
        Company lind = companies.add(number(LIND), "Lind Redovisning AB", true);
        employee(lind, "anna@lind.example", "Anna Lind", Permission.FULL, hash);
        employee(lind, "erik@lind.example", "Erik Åberg", Permission.STANDARD, hash);
        employee(lind, "sara@lind.example", "Sara Öst", Permission.STANDARD, hash);
        Company syd = companies.add(number(SYD), "Ekonomibyrån Syd AB", true);
        employee(syd, "maria@syd.example", "Maria Sund", Permission.FULL, hash);
        Company norrsken = companies.add(number(NORRSKEN), "Norrsken Café AB", false);
        User eva = users.add(email("eva@norrsken.example"), "Eva Norr", Language.SV, hash);
        users.join(eva, norrsken, Role.ADMINISTRATOR, null);
        User leo = users.add(email("leo@norrsken.example"), "Leo Norr", Language.EN, hash);
        users.join(leo, norrsken, Role.USER, null);
        norrsken.chooseMainContact(eva.id());
        Company granit = companies.add(number(GRANIT), "Granit Redskap HB", false);
        User johan = users.add(email("johan@granit.example"), "Johan Ek", Language.SV, hash);
        users.join(johan, granit, Role.ADMINISTRATOR, null);
        users.join(eva, granit, Role.USER, null);
    }

    private void employee(Company bureau, String email, String name, Permission permission, String hash) {
        User user = users.add(email(email), name, Language.SV, hash);
        Role role = permission == Permission.FULL ? Role.ADMINISTRATOR : Role.USER;
        users.join(user, bureau, role, permission);
        if (role == Role.ADMINISTRATOR) {
            bureau.chooseMainContact(user.id());
        }
    }

    private OrganisationNumber number(String text) {
        return OrganisationNumber.of("organisationNumber", text, Time.today(clock));
    }

    private static EmailAddress email(String text) {
        return EmailAddress.of("email", text);
    }
}
