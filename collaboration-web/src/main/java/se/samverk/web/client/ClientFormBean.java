package se.samverk.web.client;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import se.samverk.client.ClientForm;
import se.samverk.client.ClientService;
import se.samverk.client.ClientView;
import se.samverk.log.LastChange;
import se.samverk.log.LastChangeService;
import se.samverk.shared.BusinessException;
import se.samverk.web.page.ClientTab;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Conflict;
import se.samverk.web.shell.ConflictForm;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** The form of a new client, or of one that is changed. */
@Named("clientForm")
@ViewScoped
public class ClientFormBean extends ConflictForm<ClientForm.Entered> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ClientService clients;

    @Inject
    transient PresentClients present;

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

    private final ClientFields fields = new ClientFields();
    private int version;

    @PostConstruct
    void load() {
        if (id != null) {
            open();
        }
    }

    public void save() {
        if (id == null) {
            String registered = register();
            notices.sayAndGo(ClientTab.ASSIGNMENTS.of(registered), "client.registered", fields.getName());
        } else if (saved(this::change)) {
            notices.sayAndGo(WebPage.CLIENT.of(id), "client.changed", fields.getName());
        }
    }

    private String register() {
        try {
            return clients.register(entered());
        } catch (BusinessException refused) {
            present.offer(refused.code(), entered());
            throw refused;
        }
    }

    private void change() {
        try {
            clients.change(id, entered(), version);
        } catch (BusinessException refused) {
            present.offer(refused.code(), entered());
            throw refused;
        }
    }

    @Override
    protected ClientForm.Entered read() {
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

    @Override
    protected ClientForm.Entered entered() {
        return fields.entered();
    }

    @Override
    protected void fill(ClientForm.Entered form) {
        fields.fill(form);
    }

    @Override
    protected LastChange lastChange() {
        return lastChanges.inRegister(id).orElse(null);
    }

    @Override
    protected Conflict.Words words() {
        return new Words(formats);
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

    public boolean isAdding() {
        return id == null;
    }

    public String getId() {
        return id;
    }

    public ClientFields getFields() {
        return fields;
    }
}
