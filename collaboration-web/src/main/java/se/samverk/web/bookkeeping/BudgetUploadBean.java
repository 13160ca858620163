package se.samverk.web.bookkeeping;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.samverk.bookkeeping.budget.BudgetService;
import se.samverk.web.shell.Notices;

/** Brings a budget as a table, pasted or as a file, into the grid. */
@Named("budgetUpload")
@RequestScoped
public class BudgetUploadBean {

    @Inject
    BudgetService service;

    @Inject
    BudgetBean shown;

    @Inject
    Notices notices;

    private Part file;
    private String table;

    /** Fills the grid with what is in the table; a file comes before what is pasted. */
    public void read() {
        shown.show(service.read(shown.getStartsOn(), bytes()).stream().map(BudgetRowFields::of));
        notices.say("budget.filled");
    }

    private byte[] bytes() {
        if (file == null || file.getSubmittedFileName().isBlank()) {
            return table == null ? new byte[0] : table.getBytes(StandardCharsets.UTF_8);
        }
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

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }
}
