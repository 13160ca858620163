package se.samverk.web.bank;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverk.bank.BankService;
import se.samverk.shared.BusinessException;

/**
 * A file of the bank, as it came: taken, never shown, under a name of ours. It is written first and sent then: the database waits
 * for nobody's line.
 */
public class BankFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BankService bank;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] parts = request.getPathInfo().split("/");
        Path file = Files.createTempFile("samverk", ".bank");
        try {
            String id = parts[parts.length - 1];
            String name = bank.fileName(id);
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
                bank.write(id, target);
            }
            response.setContentType("application/octet-stream");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + ownName(name) + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (BusinessException refused) {
            response.sendError(refused.code().httpStatus());
        } finally {
            Files.delete(file);
        }
    }

    /** Without what could end the header, or mean something to a system of files. */
    private static String ownName(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
