package se.samverk.web.bureau;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import se.samverk.client.ClientImport;
import se.samverk.client.ImportService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.shell.Formats;
import se.samverk.web.shell.Notices;

/** Taking over a client register from a file: look at what is in it, then confirm. */
@Named("clientImport")
@ViewScoped
public class ImportBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ImportService imports;
    @Inject transient LocaleBean locale;
    @Inject transient Formats formats;
    @Inject transient Notices notices;

    private transient Part file;
    private transient ClientImport preview;
    private String fileName;

    public void look() {
        if (file == null || file.getSize() == 0) {
            throw BusinessException.at("file", ErrorCode.FILE_EMPTY);
        }
        fileName = file.getSubmittedFileName();
        preview = imports.preview(bytes(file));
    }

    public void confirm() {
        if (preview == null) {
            throw BusinessException.at("file", ErrorCode.FILE_EMPTY);
        }
        int registered = imports.confirm(preview);
        notices.sayAndGo("/byra/kunder", "import.done", registered);
    }

    public void startOver() {
        preview = null;
    }

    private static byte[] bytes(Part part) {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException brokenUpload) {
            throw BusinessException.at("file", ErrorCode.FILE_UNREADABLE, 1);
        }
    }

    /** What is wrong in a row and how it is mended, one text for each wrong field. */
    public List<String> problems(ClientImport.Row row) {
        return row.problems().stream()
                .map(
                        problem ->
                                formats.message("client." + problem.field())
                                        + ": "
                                        + ErrorTexts.of(problem, locale.current(), false))
                .toList();
    }

    public ClientImport getPreview() {
        return preview;
    }

    public String getFileName() {
        return fileName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
