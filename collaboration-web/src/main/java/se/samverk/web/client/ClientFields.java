package se.samverk.web.client;

import java.io.Serializable;
import se.samverk.client.ClientForm;

/** What stands in the fields of a client's form, unchecked. */
public class ClientFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String number;
    private String name;
    private String organisationNumber;
    private String contactPerson;
    private String email;
    private String language = "sv";

    void fill(ClientForm.Entered form) {
        number = form.number();
        name = form.name();
        organisationNumber = form.organisationNumber();
        contactPerson = form.contactPerson();
        email = form.email();
        language = form.language();
    }

    ClientForm.Entered entered() {
        return new ClientForm.Entered(number, name, organisationNumber, contactPerson, email, language);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOrganisationNumber() {
        return organisationNumber;
    }

    public void setOrganisationNumber(String organisationNumber) {
        this.organisationNumber = organisationNumber;
    }

    public String getContactPerson() {
        return contactPerson;
    }

    public void setContactPerson(String contactPerson) {
        this.contactPerson = contactPerson;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }
}
