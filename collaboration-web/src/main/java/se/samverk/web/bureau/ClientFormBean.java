package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;

/** The form of a new client, or of one that is changed. */
@Named("clientForm")
@ViewScoped
public class ClientFormBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ClientService clients;
    @Inject transient Notices notices;

    /** The client to change; null for a new one. */
    @Inject
    @PathPart(0)
    String id;

    private int version;
    private String number;
    private String name;
    private String organisationNumber;
    private String contactPerson;
    private String email;
    private String language = "sv";

    @PostConstruct
    void load() {
        if (id == null) {
            return;
        }
        ClientView view = clients.view(id);
        version = view.version();
        number = view.number();
        name = view.name();
        organisationNumber = view.organisationNumber();
        contactPerson = view.contactPerson();
        email = view.email();
        language = view.language().code();
    }

    public void save() {
        ClientForm.Entered entered =
                new ClientForm.Entered(
                        number, name, organisationNumber, contactPerson, email, language);
        if (id == null) {
            String registered = clients.register(entered);
            notices.sayAndGo(
                    "/byra/kund/" + registered + "?flik=uppdrag", "client.registered", name);
        } else {
            clients.change(id, entered, version);
            notices.sayAndGo("/byra/kund/" + id, "client.changed", name);
        }
    }

    public boolean isAdding() {
        return id == null;
    }

    public String getId() {
        return id;
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
