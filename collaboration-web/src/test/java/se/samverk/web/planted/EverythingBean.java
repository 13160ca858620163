package se.samverk.web.planted;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import se.samverk.caller.Caller;
import se.samverk.company.Company;
import se.samverk.delivery.MailTemplate;

/** A page that reaches past the services and remembers who asked. */
@Named("everything")
@ApplicationScoped
public class EverythingBean {
    @PersistenceContext
    EntityManager em;

    Caller caller;
    MailTemplate mail;

    public Company company(String id) {
        return em.find(Company.class, id);
    }
}
