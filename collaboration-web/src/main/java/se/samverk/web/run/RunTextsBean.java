package se.samverk.web.run;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.bulk.BulkInvitation;
import se.samverk.bulk.ExportSettings;
import se.samverk.catalogue.Catalogue;
import se.samverk.run.RunKind;
import se.samverk.run.RunView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Formats;

/** What a run is about, in the words of the page. */
@Named("runText")
@RequestScoped
public class RunTextsBean {

    @Inject
    Catalogue catalogue;

    @Inject
    LocaleBean locale;

    @Inject
    Formats formats;

    /** The file that is imported, the service that is activated, or the list that is exported. */
    public String about(RunView run) {
        return switch (run.kind()) {
            case IMPORT -> run.settings().get(0);
            case INVITATIONS -> {
                String service = BulkInvitation.read(run.settings()).serviceCode();
                yield formats.text(catalogue.agreed(service).name());
            }
            case EXPORT -> {
                ExportSettings settings = ExportSettings.read(run.settings());
                yield formats.message("exportList." + settings.list())
                        + ", "
                        + settings.format().extension().toUpperCase(locale.getLocale());
            }
        };
    }

    /** Why something was refused and how it is remedied, one text for each reason. */
    public List<String> problems(RunKind kind, List<BusinessException> problems) {
        return problems.stream().map(problem -> problem(kind, problem)).toList();
    }

    private String problem(RunKind kind, BusinessException problem) {
        String text = ErrorTexts.of(problem, locale.current(), false);
        return kind == RunKind.IMPORT && problem.field() != null
                ? formats.message("field." + problem.field()) + ": " + text
                : text;
    }
}
