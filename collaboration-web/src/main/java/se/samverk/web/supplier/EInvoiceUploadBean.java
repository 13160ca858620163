package se.samverk.web.supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.SentEInvoice;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** Takes an e-invoice as a file. */
@Named("eInvoiceUpload")
@RequestScoped
public class EInvoiceUploadBean {

    @Inject
    InvoiceDraftService drafts;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Notices notices;

    private Part file;

    /** Reads it and shows the draft that it became. */
    public void read() {
        if (file == null || file.getSubmittedFileName().isBlank()) {
            throw BusinessException.at("file", CommonError.REQUIRED);
        }
        String draft = drafts.read(new SentEInvoice(file.getSubmittedFileName(), bytes()));
        notices.sayAndGo(workspace.hrefOf("NEW_SUPPLIER_INVOICE", draft), "supplierInvoice.read");
    }

    private byte[] bytes() {
        try (InputStream stream = file.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException brokenUpload) {
            throw new UncheckedIOException(brokenUpload);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
