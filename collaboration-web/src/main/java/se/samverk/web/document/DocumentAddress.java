package se.samverk.web.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import se.samverk.document.DocumentView;
import se.samverk.document.DocumentView.FileView;
import se.samverk.shared.BusinessException;

/** What an address names behind the customer number: a document, and one of its files or pictures. */
record DocumentAddress(String documentId, int number) {

    /** The customer number, the document, the number. */
    private static final int PARTS = 3;

    /**
     * @throws BusinessException NOT_FOUND
     */
    static DocumentAddress of(HttpServletRequest request) {
        String[] parts = String.valueOf(request.getPathInfo()).substring(1).split("/");
        if (parts.length != PARTS || !parts[2].matches("\\d{1,4}")) {
            throw BusinessException.notFound();
        }
        return new DocumentAddress(parts[1], Integer.parseInt(parts[2]));
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    FileView file(DocumentView view) {
        return view.files().stream()
                .filter(file -> file.number() == number)
                .findFirst()
                .orElseThrow(BusinessException::notFound);
    }

    /** Of letters and digits alone, with the extension of what it is. */
    String fileName(FileView file) {
        String name = file.name().replaceAll("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9-]+", "-");
        return (name.isEmpty() ? "underlag" : name) + "." + file.type().extension();
    }

    /** Whatever a browser takes it for, it is no page of ours, and runs nothing. */
    static void guard(HttpServletResponse response, String mimeType) {
        response.setContentType(mimeType);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }
}
