package se.samverk.web.bank;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.bank.BankService;
import se.samverk.bank.KeptStatement;
import se.samverk.statement.ColumnWords;
import se.samverk.statement.StatementColumn;
import se.samverk.statement.TableLook;

/** Says which column of a bank's table holds what, once for an account. */
@Named("bankColumns")
@ViewScoped
public class BankColumnsBean implements Serializable {

    static final String FILE = "fil";

    private static final long serialVersionUID = 1L;

    @Inject
    transient BankService bank;

    @Inject
    transient BankAccountBean shown;

    @Inject
    transient BankUploadBean upload;

    @Inject
    transient HttpServletRequest request;

    private String uploadId;
    private transient TableLook look;
    private final HashMap<String, String> chosen = new HashMap<>();

    @PostConstruct
    void load() {
        uploadId = request.getParameter(FILE);
        if (isAsked()) {
            getLook().known().forEach((column, heading) -> chosen.put(column.name(), heading));
        }
    }

    /** Whether there is a table whose columns nobody knows. */
    public boolean isAsked() {
        return uploadId != null;
    }

    public TableLook getLook() {
        if (look == null) {
            look = bank.look(new KeptStatement(shown.getId(), uploadId));
        }
        return look;
    }

    /** The headings that there are to choose from. */
    public List<String> getHeadings() {
        return getLook().headings().stream()
                .filter(heading -> !heading.isBlank())
                .distinct()
                .toList();
    }

    public StatementColumn[] getColumns() {
        return StatementColumn.values();
    }

    /** The heading that was chosen for each column, by its code. */
    public Map<String, String> getChosen() {
        return chosen;
    }

    /** Reads the table by what was chosen. */
    public void read() {
        Map<StatementColumn, String> words = new EnumMap<>(StatementColumn.class);
        chosen.forEach((column, heading) -> {
            if (heading != null && !heading.isBlank()) {
                words.put(StatementColumn.valueOf(column), heading);
            }
        });
        upload.tell(bank.read(new KeptStatement(shown.getId(), uploadId), new ColumnWords(words)));
    }
}
