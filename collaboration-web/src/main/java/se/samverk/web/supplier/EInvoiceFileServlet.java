package se.samverk.web.supplier;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.SentEInvoice;
import se.samverk.shared.BusinessException;

/** The file of an e-invoice, as it came: taken, never shown, and whatever it holds is not run. */
public class EInvoiceFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient InvoiceDraftService invoices;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = request.getPathInfo().split("/");
        SentEInvoice file;
        try {
            file = invoices.file(parts[parts.length - 1]);
        } catch (BusinessException refused) {
            response.sendError(refused.code().httpStatus());
            return;
        }
        response.setContentType("application/octet-stream");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + ownName(file.name()) + "\"");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    /** Without what could end the header, or be taken for another kind of file. */
    private static String ownName(String name) {
        String own = name.replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9-]+", "-");
        return (own.isEmpty() ? "e-faktura" : own) + ".xml";
    }
}
