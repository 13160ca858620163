package se.samverk.delivery;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.shared.Language;
import se.samverk.shared.Settings;

/** Mails on their way to Eva. */
public final class SampleMails {

    static final Instant CREATED_AT = Instant.parse("2026-01-20T09:00:00Z");

    private static final List<String> ARGUMENTS = List.of(
            "Lind Redovisning AB",
            "Norrsken Café AB",
            "Bokföring",
            "2026-02-03",
            "Hej Eva!\nVi hörs.",
            "Variant: Bas → Plus");

    private SampleMails() {}

    /** What makes the texts, wired with these settings, where modules declare these templates. */
    public static MailText texts(Settings settings, MailTemplate... templates) {
        MailText texts = new MailText();
        texts.settings = settings;
        texts.templates = new MailTemplates() {
            @Override
            Stream<MailTemplate> declared() {
                return Arrays.stream(templates);
            }
        };
        return texts;
    }

    /** One with as many arguments as its template has. */
    public static OutboxMail mail(MailTemplate template, Language language) {
        return mail(template, language, ARGUMENTS.subList(0, template.about().arguments()));
    }

    public static OutboxMail mail(MailTemplate template, Language language, List<String> arguments) {
        return to(new OutboxMail.Recipient("eva@norrsken.example", "Eva Norr", language), template, arguments);
    }

    static OutboxMail to(OutboxMail.Recipient recipient) {
        return to(recipient, SampleTemplate.GREETING, ARGUMENTS);
    }

    private static OutboxMail to(OutboxMail.Recipient recipient, MailTemplate template, List<String> arguments) {
        return new OutboxMail(
                "1:1",
                recipient,
                new OutboxMail.Content(template, arguments, "/mina/samarbete/1", null, "bureau"),
                CREATED_AT);
    }

    static OutboxMail withLink(MailTemplate template, String path, String linkId) {
        return new OutboxMail(
                "1:1",
                new OutboxMail.Recipient("eva@norrsken.example", "Eva Norr", Language.SV),
                new OutboxMail.Content(template, ARGUMENTS, path, linkId, "bureau"),
                CREATED_AT);
    }
}
