package se.samverk.web.bookkeeping;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.bookkeeping.filing.VatReturnService;
import se.samverk.shared.BusinessException;

/** The file of a VAT return for the Tax Agency. */
public class VatFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient VatReturnService returns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = request.getPathInfo().split("/");
        VatReturnService.File file;
        try {
            file = returns.file(parts[parts.length - 1]);
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
