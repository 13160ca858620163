package se.samverk.web.bureau;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.log.LastChangeService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.web.request.Mends;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Conflict;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The form of a new client, or of one that is changed. */
@Named("clientForm")
@ViewScoped
public class ClientFormBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ClientService clients;

    @Inject
    transient ClientListService clientList;

    @Inject
    transient Mends mends;

    @Inject
    transient LastChangeService lastChanges;

    @Inject
    transient Formats formats;

    @Inject
    transient Notices notices;

    /** The client to change; null for a new one. */
    @Inject
    @PathPart(0)
    String id;

    private int version;
    private ClientForm.Entered opened;
    private Conflict<ClientForm.Entered> conflict;
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
        opened = read();
        fill(opened);
    }

    public void save() {
        if (id == null) {
            String registered = register();
            notices.sayAndGo("/byra/kund/" + registered + "?flik=uppdrag", "client.registered", name);
            return;
        }
        try {
            clients.change(id, entered(), version);
        } catch (BusinessException refused) {
            if (refused.code() != ErrorCode.STALE) {
                offerPresent(refused.code());
                throw refused;
            }
            meet();
            if (!conflict.isSettled()) {
                return;
            }
        }
        notices.sayAndGo("/byra/kund/" + id, "client.changed", name);
    }

    private String register() {
        try {
            return clients.register(entered());
        } catch (BusinessException refused) {
            offerPresent(refused.code());
            throw refused;
        }
    }

    /** A client that is there already is told with the link to it, if the caller sees it. */
    private void offerPresent(ErrorCode code) {
        Optional<ClientRow> present = switch (code) {
            case DUPLICATE_CLIENT ->
                present(
                        organisationNumber,
                        row -> tenDigits(row.organisationNumber()).equals(tenDigits(organisationNumber)));
            case DUPLICATE_CLIENT_NUMBER -> present(number, row -> row.number().equals(number.strip()));
            default -> Optional.empty();
        };
        present.ifPresent(row -> mends.offer(code, "/byra/kund/" + row.id(), formats.message("mend.open", row.name())));
    }

    private Optional<ClientRow> present(String sought, Predicate<ClientRow> isIt) {
        return clientList.page(new ClientQuery(sought, null, false, null, false)).rows().stream()
                .filter(isIt)
                .findFirst();
    }

    /** Without hyphen and century. */
    private static String tenDigits(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - 10));
    }

    /** Somebody else was first: what both have entered is shown, and saved by the next press. */
    private void meet() {
        ClientForm.Entered saved = read();
        conflict = new Conflict<>(
                opened, saved, entered(), lastChanges.inRegister(id).orElse(null), new Words(formats));
        opened = saved;
        fill(conflict.merged());
    }

    /** Puts the value that somebody else has saved into a field. */
    public void take(String field) {
        fill(conflict.take(field, entered()));
    }

    private ClientForm.Entered read() {
        ClientView view = clients.view(id);
        version = view.version();
        return new ClientForm.Entered(
                view.number(),
                view.name(),
                view.organisationNumber(),
                view.contactPerson(),
                view.email(),
                view.language().code());
    }

    private ClientForm.Entered entered() {
        return new ClientForm.Entered(number, name, organisationNumber, contactPerson, email, language);
    }

    private void fill(ClientForm.Entered form) {
        number = form.number();
        name = form.name();
        organisationNumber = form.organisationNumber();
        contactPerson = form.contactPerson();
        email = form.email();
        language = form.language();
    }

    private record Words(Formats formats) implements Conflict.Words {
        @Override
        public String label(String field) {
            return formats.message("field." + field);
        }

        @Override
        public String value(String field, Object value) {
            return field.equals("language")
                    ? formats.message("language." + value.toString().toUpperCase(Locale.ROOT))
                    : value.toString();
        }
    }

    /** What somebody else saved while the form was open; null for nothing. */
    public Conflict<ClientForm.Entered> getConflict() {
        return conflict;
    }

    public List<Conflict.Line> getConflictLines() {
        return conflict == null ? List.of() : conflict.lines(entered());
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
