package se.samverk.web.supplier;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.bookkeeping.payment.PaymentBatchService;
import se.samverk.shared.BusinessException;

/** The file of a list of payments for the bank. */
public class PaymentFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PaymentBatchService payments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = request.getPathInfo().split("/");
        PaymentBatchService.File file;
        try {
            file = payments.file(parts[parts.length - 1]);
        } catch (BusinessException notFound) {
            response.sendError(notFound.code().httpStatus());
            return;
        }
        response.setContentType("application/xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file.content());
    }
}
