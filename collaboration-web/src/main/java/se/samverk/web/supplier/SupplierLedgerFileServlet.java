package se.samverk.web.supplier;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverk.bookkeeping.supplier.LedgerFile;
import se.samverk.bookkeeping.supplier.SupplierLedgerService;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Days;
import se.samverk.table.TableFormat;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** The ledger of suppliers as a file. */
public class SupplierLedgerFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SupplierLedgerService ledger;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<TableFormat> format = Stream.of(TableFormat.values())
                .filter(each -> each.name().equals(request.getParameter("format")))
                .findFirst();
        Optional<LocalDate> day = Days.read(request.getParameter(SupplierLedgerBean.DAY));
        if (format.isEmpty() || day.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(response, ledger.file(day.get(), format.get()));
        } catch (BusinessException refused) {
            notices.keep("report.tooLong", format.get().mostRows());
            response.sendRedirect(request.getContextPath() + workspace.href("SUPPLIER_LEDGER"));
        }
    }

    private static void send(HttpServletResponse response, LedgerFile file) throws IOException {
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file.content());
    }
}
