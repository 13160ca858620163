package se.samverk.web.bank;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;
import se.samverk.bank.BankError;
import se.samverk.bank.BankLimits;
import se.samverk.bank.BankService;
import se.samverk.bank.ReadStatement;
import se.samverk.bank.SentStatement;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorTexts;
import se.samverk.statement.StatementError;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** Reads a file of the bank for the account of the page. */
@Named("bankUpload")
@RequestScoped
public class BankUploadBean {

    @Inject
    BankService bank;

    @Inject
    BankAccountBean shown;

    @Inject
    WorkspaceBean workspace;

    @Inject
    Notices notices;

    @Inject
    LocaleBean locale;

    @Inject
    HttpServletRequest request;

    private Part file;

    /** Of a form that is larger than the server takes nothing arrives, not even what it was. */
    public void open() {
        if (!Faces.isPostback() && "POST".equals(request.getMethod())) {
            BusinessException refusal =
                    BusinessException.at("file", BankError.BANK_FILE_TOO_LARGE, BankLimits.MOST_MEGABYTES);
            UIInput input = (UIInput) Faces.getViewRoot().findComponent("form:file");
            input.setValid(false);
            Faces.getContext()
                    .addMessage(
                            input.getClientId(),
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR,
                                    ErrorTexts.of(refusal, locale.current(), false),
                                    null));
        }
    }

    /** Reads it, and leads to the rows; where nobody knows its columns, to where they are chosen. */
    public void read() {
        if (file == null || file.getSubmittedFileName().isBlank()) {
            throw BusinessException.at("file", BankError.BANK_FILE_MISSING);
        }
        SentStatement sent = new SentStatement(file.getSubmittedFileName(), bytes());
        try {
            tell(bank.read(shown.getId(), sent));
        } catch (BusinessException refused) {
            if (refused.code() != StatementError.STATEMENT_COLUMNS_UNKNOWN) {
                throw refused;
            }
            Redirect.to(new Href(workspace.hrefOf("BANK_ACCOUNT", shown.getId()))
                    .with(BankColumnsBean.FILE, bank.keep(sent))
                    .toString());
        }
    }

    /** Says what became of a file. */
    void tell(ReadStatement read) {
        notices.sayAndGo(
                workspace.hrefOf("BANK_ROWS", shown.getId()),
                read.others().isEmpty() ? "bank.read" : "bank.readOfSeveral",
                read.rows(),
                read.added(),
                read.known(),
                read.waiting(),
                read.perhaps(),
                String.join(", ", read.others()));
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
