package se.samverk.web.run;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import se.samverk.bulk.ImportSettings;
import se.samverk.client.ClientForm;
import se.samverk.run.ItemView;
import se.samverk.run.RunItem.Outcome;
import se.samverk.run.RunService;
import se.samverk.run.RunView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.table.TableHead;

/**
 * The file of a run: what an export has made; of an import the rows that did not get in, each with
 * its reason, as a workbook: of text in cells a spreadsheet changes nothing, so that what is not
 * corrected is imported again as it was.
 */
public class RunFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("kundnr", "namn", "orgnr", "kontaktperson", "epost", "sprak", "fel");

    @Inject
    transient RunService runs;

    @Inject
    transient RunTextsBean texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        try {
            RunView run = runs.view(path == null ? "" : path.substring(1));
            if (run.file() != null) {
                send(run, response);
            } else if (run.settings() instanceof ImportSettings) {
                sendRefused(run, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (BusinessException refused) {
            if (response.isCommitted()) {
                // Removed on the way: the browser is to see that the file is not whole.
                throw new IOException(refused);
            }
            response.sendError(refused.code().httpStatus());
        }
    }

    /** Part by part, each read by itself: nothing is held while the file is on its way. */
    private void send(RunView run, HttpServletResponse response) throws IOException {
        int parts = runs.fileParts(run.id());
        byte[] first = runs.filePart(run.id(), 0);
        head(run.file().mediaType(), run.file().name(), response);
        response.getOutputStream().write(first);
        for (int number = 1; number < parts; number++) {
            response.getOutputStream().write(runs.filePart(run.id(), number));
        }
    }

    private void sendRefused(RunView run, HttpServletResponse response) throws IOException {
        List<ItemView> items = runs.items(run.id(), Outcome.REFUSED, 0);
        head(TableFormat.XLSX.mediaType(), "samverk-att-ratta.xlsx", response);
        TableHead head = new TableHead(texts.title(run), "", COLUMNS, Language.SV);
        // Closed only when all is in it: what is broken off on the way is not to look whole.
        TableFile table = TableFormat.XLSX.open(response.getOutputStream(), head);
        while (!items.isEmpty()) {
            for (ItemView item : items) {
                table.row(cells((ClientForm.Entered) item.content(), texts.problems(run.kind(), item.problems())));
            }
            int last = items.get(items.size() - 1).number();
            items = runs.items(run.id(), Outcome.REFUSED, last);
        }
        table.close();
    }

    private static List<String> cells(ClientForm.Entered row, List<String> problems) {
        return List.of(
                row.number(),
                row.name(),
                row.organisationNumber(),
                row.contactPerson(),
                row.email(),
                row.language(),
                String.join(" ", problems));
    }

    private static void head(String type, String name, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
