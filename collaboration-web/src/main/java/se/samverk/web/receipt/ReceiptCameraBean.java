package se.samverk.web.receipt;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import se.samverk.document.DocumentForm;
import se.samverk.receipt.ReceiptService;
import se.samverk.web.document.SentFiles;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** Takes the photograph of a receipt straight from the list: the camera opens by one tap, and the list comes back. */
@Named("receiptCamera")
@ViewScoped
public class ReceiptCameraBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PHOTO = "cameraForm:photo";

    @Inject
    transient ReceiptService service;

    @Inject
    transient SentFiles files;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    private final String key = UUID.randomUUID().toString();
    private String row;

    /** Of a photograph that is larger than the server takes nothing arrives. */
    public void open() {
        files.refuseUnread(PHOTO);
    }

    public void send() {
        service.photo(row, new DocumentForm(key + ":" + row, null, files.of(Set.of(PHOTO))));
        notices.sayAndGo(
                workspace.href("RECEIPTS"), "receipts.sent", service.counts().missing());
    }

    public String getRow() {
        return row;
    }

    public void setRow(String row) {
        this.row = row;
    }
}
