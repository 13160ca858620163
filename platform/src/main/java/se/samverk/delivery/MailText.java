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

    @Inject
    MailTemplates templates;

    /** A mail as its recipient reads it. */
    public record Rendered(String subject, String text, String html, String link) {}

    /**
     * The text of a mail that has been written.
     *
     * @throws IllegalArgumentException when no module declares its template
     */
    public Rendered render(OutboxMail mail) {
        MailTemplate template = templates
                .find(mail.template())
                .orElseThrow(() -> new IllegalArgumentException("No module declares " + mail.template()));
        return render(template, mail.language(), mail.arguments(), path(mail));
    }

    /**
     * The text of a mail that only might be written.
     *
     * @param path what its button leads to
     */
    public Rendered render(MailTemplate template, Language language, List<String> values, String path) {
        ResourceBundle texts = texts(template, language);
        Object[] arguments = values.toArray();
        String key = template.name();
        String heading = format(texts, key + ".heading", arguments);
        List<String> paragraphs = Arrays.stream(texts.getString(key + ".body").split("\n\n"))
                .map(paragraph -> format(paragraph, language, arguments))
                // An argument may hold paragraphs of its own.
                .flatMap(paragraph -> Arrays.stream(paragraph.split("\n\n")))
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
        String button = format(texts, key + ".button", arguments);
        String link = settings.baseUrl() + path;
        String footer = Texts.of(MailText.class, "frame", language).getString("footer");
        return new Rendered(
                subject(template, language, arguments),
                text(heading, paragraphs, button, link, footer),
                html(language, heading, paragraphs, button, link, footer),
                link);
    }

    /** Whether some module declares the template of a mail; no other can be rendered. */
    public boolean isDeclared(OutboxMail mail) {
        return templates.find(mail.template()).isPresent();
    }

    /** The subject alone; of a template that no module declares, its name: a list shows its other mails. */
    public String subject(OutboxMail mail) {
        return templates
                .find(mail.template())
                .map(template ->
                        subject(template, mail.language(), mail.arguments().toArray()))
                .orElse(mail.template());
    }

    private static String subject(MailTemplate template, Language language, Object[] arguments) {
        return format(texts(template, language), template.name() + ".subject", arguments)
                .replaceAll("\\s+", " ");
    }

    private String path(OutboxMail mail) {
        return mail.linkId() == null ? mail.path() : mail.path().replace("{token}", tokens.of(mail.linkId()));
    }

    private static ResourceBundle texts(MailTemplate template, Language language) {
        return Texts.of(template.getClass(), "mails", language);
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
                <div style="max-width:560px;margin:0 auto;padding:24px 16px;overflow-wrap:anywhere;word-break:break-word">
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
