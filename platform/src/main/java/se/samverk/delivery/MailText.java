package se.samverk.delivery;

import static se.samverk.shared.Html.escaped;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import se.samverk.identity.LinkTokens;
import se.samverk.shared.Language;
import se.samverk.shared.Settings;
import se.samverk.shared.Texts;

/** Makes the text of a mail, plain and as HTML, from its template and its arguments. */
@ApplicationScoped
public class MailText {

    @Inject
    Settings settings;

    @Inject
    LinkTokens tokens;

    /** A mail as its recipient reads it. */
    public record Rendered(String subject, String text, String html, String link) {}

    public Rendered render(OutboxMail mail) {
        return render(mail.template(), mail.language(), mail.arguments(), path(mail));
    }

    /**
     * The text of a mail that has been written, or that only might be.
     *
     * @param path what its button leads to
     */
    public Rendered render(MailTemplate template, Language language, List<String> values, String path) {
        ResourceBundle texts = texts(language);
        Object[] arguments = values.toArray();
        String key = template.name();
        String subject = format(texts, key + ".subject", arguments).replaceAll("\\s+", " ");
        String heading = format(texts, key + ".heading", arguments);
        List<String> paragraphs = Arrays.stream(texts.getString(key + ".body").split("\n\n"))
                .map(paragraph -> format(paragraph, language, arguments))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        String button = format(texts, key + ".button", arguments);
        String link = settings.baseUrl() + path;
        String footer = texts.getString("footer");
        return new Rendered(
                subject,
                text(heading, paragraphs, button, link, footer),
                html(language, heading, paragraphs, button, link, footer),
                link);
    }

    /** A sentence that becomes part of a mail, in the language of its reader. */
    public String sentence(String key, Language language, Object... arguments) {
        return format(texts(language), key, arguments);
    }

    private String path(OutboxMail mail) {
        return mail.linkId() == null ? mail.path() : mail.path().replace("{token}", tokens.of(mail.linkId()));
    }

    public static ResourceBundle texts(Language language) {
        return Texts.of(MailText.class, "mails", language);
    }

    private static String format(ResourceBundle texts, String key, Object[] arguments) {
        return format(texts.getString(key), texts.getLocale(), arguments);
    }

    private static String format(String pattern, Language language, Object[] arguments) {
        return format(pattern, language.locale(), arguments);
    }

    private static String format(String pattern, Locale locale, Object[] arguments) {
        return new MessageFormat(pattern, locale).format(arguments).strip();
    }

    private static String text(String heading, List<String> paragraphs, String button, String link, String footer) {
        return heading
                + "\n\n"
                + String.join("\n\n", paragraphs)
                + "\n\n"
                + button
                + ":\n"
                + link
                + "\n\n--\n"
                + footer
                + "\n";
    }

    private static String html(
            Language language, String heading, List<String> paragraphs, String button, String link, String footer) {
        String body = paragraphs.stream()
                .map(p -> "<p style=\"margin:0 0 16px\">" + escaped(p).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body style="margin:0;background:#f5f7f9;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#1d2733">
                <div style="max-width:560px;margin:0 auto;padding:24px 16px">
                <p style="margin:0 0 16px;font-weight:700;color:#0f6a83">Samverk</p>
                <div style="background:#ffffff;border:1px solid #d9dfe5;border-radius:12px;padding:24px">
                <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3">%s</h1>
                %s
                <p style="margin:24px 0 0"><a href="%s" style="display:inline-block;background:#0f6a83;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:8px">%s</a></p>
                </div>
                <p style="margin:16px 0 0;font-size:13px;color:#53606e">%s</p>
                </div>
                </body>
                </html>
                """.formatted(
                        language.code(),
                        escaped(heading),
                        escaped(heading),
                        body,
                        escaped(link),
                        escaped(button),
                        escaped(footer));
    }
}
