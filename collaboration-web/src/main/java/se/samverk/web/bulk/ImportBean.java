package se.samverk.web.bulk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import se.samverk.bulk.ImportSettings;
import se.samverk.bulk.RunStartService;
import se.samverk.client.ClientImport;
import se.samverk.client.ClientLayout;
import se.samverk.client.ImportService;
import se.samverk.run.RunError;
import se.samverk.shared.BusinessException;
import se.samverk.table.TextEncoding;
import se.samverk.web.page.WebPage;
import se.samverk.web.refusal.Remedies;
import se.samverk.web.request.Href;
import se.samverk.web.request.Redirect;
import se.samverk.web.run.RunTextsBean;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/**
 * Taking over a client register from a file: look at what is in it, then confirm. What is in the file
 * that was looked at last has an address, to which one can come back, as has each encoding of it.
 */
@Named("clientImport")
@ViewScoped
public class ImportBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LOOKED_AT = "granskad";
    private static final String ENCODING = "kodning";

    @Inject
    transient ImportService imports;

    @Inject
    transient RunStartService starts;

    @Inject
    transient RunTextsBean runTexts;

    @Inject
    transient ImportedFile files;

    @Inject
    transient ImportUploadBean upload;

    @Inject
    transient Formats formats;

    @Inject
    transient Remedies remedies;

    @Inject
    transient Notices notices;

    @Inject
    transient HttpServletRequest request;

    private String id;
    private TextEncoding encoding;

    /** Before the page is shown: what is in the file that the address names. */
    public void open() {
        if (!Faces.isPostback()) {
            if ("POST".equals(request.getMethod())) {
                upload.tellTooLarge();
                return;
            }
            id = request.getParameter(LOOKED_AT);
            encoding = encoding(request.getParameter(ENCODING));
        }
        if (id != null && files.find(id).isEmpty()) {
            notices.say("import.notKept");
            id = null;
        }
    }

    private static TextEncoding encoding(String parameter) {
        return Stream.of(TextEncoding.values())
                .filter(each -> each.name().equals(parameter))
                .findFirst()
                .orElse(null);
    }

    /**
     * @throws BusinessException FILE_MISSING when the page was left for so long that it is gone
     */
    public void confirm() {
        ImportService.Kept file = kept();
        remedies.offer(RunError.TOO_MANY_RUNS, WebPage.RUNS.address(), formats.message("remedy.runs"));
        String run = starts.startImport(getPreview(), file.name());
        imports.forget(id);
        Redirect.to(WebPage.RUN.of(run));
    }

    /** The page of the same file, read in an encoding; null for the one that is likeliest. */
    public String href(TextEncoding in) {
        return href(id, in);
    }

    static String href(String id, TextEncoding in) {
        return new Href(WebPage.IMPORT.address())
                .with(LOOKED_AT, id)
                .with(ENCODING, in == null ? null : in.name())
                .toString();
    }

    /** What is in the file, what needs correcting first. */
    public List<ImportLine> getLines() {
        ClientImport preview = getPreview();
        return Stream.concat(preview.bad().stream(), preview.good().stream())
                .map(row -> ImportLine.of(row, runTexts.problems(ImportSettings.KIND, row.problems())))
                .toList();
    }

    /** @throws BusinessException FILE_MISSING when it is gone */
    byte[] bytes() {
        return kept().content();
    }

    private ImportService.Kept kept() {
        return files.find(id).orElseThrow(ImportUploadBean::fileMissing);
    }

    /** @throws BusinessException FILE_MISSING when the page was left for so long that it is gone */
    ClientLayout layout() {
        return files.preview(id, encoding)
                .orElseThrow(ImportUploadBean::fileMissing)
                .layout();
    }

    /** Another file is being looked at. */
    void close() {
        id = null;
    }

    /** Null when no file is looked at. */
    public ClientImport getPreview() {
        return id == null ? null : files.preview(id, encoding).orElse(null);
    }

    TextEncoding encoding() {
        return encoding;
    }
}
