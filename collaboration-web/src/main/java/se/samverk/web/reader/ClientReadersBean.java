package se.samverk.web.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.reader.ReaderService;
import se.samverk.reader.ReaderView;

/** Whom a client lets read, on its page at the bureau. */
@Named("clientReaders")
@RequestScoped
public class ClientReadersBean {

    @Inject
    ReaderService service;

    public List<ReaderView> of(String clientId) {
        return service.ofClient(clientId);
    }
}
