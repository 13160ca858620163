package se.samverk.web.bureau;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import se.samverk.bureau.BureauApplicationForm;
import se.samverk.bureau.BureauRegistrationService;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;

/** The page on which a new bureau registers itself. */
@Named("bureauApplication")
@RequestScoped
public class BureauApplicationBean {

    @Inject
    BureauRegistrationService registrations;

    @Inject
    LocaleBean locale;

    @Inject
    HttpServletRequest request;

    private String organisationNumber;
    private String name;
    private String personName;
    private String email;

    public void apply() {
        registrations.apply(
                new BureauApplicationForm.Entered(organisationNumber, name, personName, email),
                locale.current(),
                request.getRemoteAddr());
        Redirect.to(WebPage.REGISTER_BUREAU.address() + "?skickad=1");
    }

    public String getOrganisationNumber() {
        return organisationNumber;
    }

    public void setOrganisationNumber(String organisationNumber) {
        this.organisationNumber = organisationNumber;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
