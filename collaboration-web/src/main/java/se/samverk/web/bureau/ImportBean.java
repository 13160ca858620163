package se.samverk.web.bureau;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import se.samverk.batch.BatchKind;
import se.samverk.batch.BatchStartService;
import se.samverk.client.ClientImport;
import se.samverk.client.ImportService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.web.batch.RunTextsBean;
import se.samverk.web.request.Redirect;

/** Taking over a client register from a file: look at what is in it, then confirm. */
@Named("clientImport")
@ViewScoped
public class ImportBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient ImportService imports;
    @Inject transient BatchStartService batches;
    @Inject transient RunTextsBean runTexts;

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
        Redirect.to("/byra/korning/" + batches.startImport(preview, fileName));
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
        return runTexts.problems(BatchKind.IMPORT, row.problems());
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
