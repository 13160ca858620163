package se.samverk.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import se.samverk.demonstration.MailSampleService.MailSample;
import se.samverk.shared.Language;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.PathPart;

/** Every mail there is, and the one that the address names in both languages. */
@Named("mailSamples")
@RequestScoped
public class MailSamplesBean {

    @Inject
    MailSampleService samples;

    @Inject
    LocaleBean locale;

    @Inject
    @PathPart(0)
    String template;

    private List<MailSample> all;
    private List<MailSample> shown;

    @PostConstruct
    void open() {
        all = samples.all(locale.current());
        String name = template == null ? all.get(0).template() : template;
        shown = Arrays.stream(Language.values())
                .map(language -> samples.get(name, language))
                .toList();
    }

    public List<MailSample> getAll() {
        return all;
    }

    public List<MailSample> getShown() {
        return shown;
    }

    public boolean isShown(MailSample sample) {
        return shown.get(0).template().equals(sample.template());
    }
}
