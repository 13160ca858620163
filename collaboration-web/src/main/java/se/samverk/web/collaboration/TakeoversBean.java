package se.samverk.web.collaboration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.collaboration.BureauChangeService;
import se.samverk.collaboration.ChangingCompany;

/** Who asks the reader's bureau to take over (D3c). */
@Named("takeovers")
@RequestScoped
public class TakeoversBean {

    @Inject
    BureauChangeService changes;

    private List<ChangingCompany> all;

    @PostConstruct
    void load() {
        all = changes.toUs();
    }

    public List<ChangingCompany> getAll() {
        return all;
    }
}
