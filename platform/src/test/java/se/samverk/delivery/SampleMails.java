package se.samverk.delivery;

import java.time.Instant;
import java.util.List;
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

    private static final List<String> OF_AN_ACCOUNT =
            List.of("Norrsken Café AB", "Eva Norr", "2026-02-03 14:32", "Namn: Eva\nRoll: –");

    private SampleMails() {}

    /** What makes the texts, wired with these settings. */
    public static MailText texts(Settings settings) {
        MailText texts = new MailText();
        texts.settings = settings;
        return texts;
    }

    public static OutboxMail mail(MailTemplate template, Language language) {
        return mail(
                template,
                language,
                switch (template.about()) {
                    case COLLABORATION -> ARGUMENTS;
                    case ACCOUNT -> OF_AN_ACCOUNT;
                });
    }

    public static OutboxMail mail(MailTemplate template, Language language, List<String> arguments) {
        return to(new OutboxMail.Recipient("eva@norrsken.example", "Eva Norr", language), template, arguments);
    }

    static OutboxMail to(OutboxMail.Recipient recipient) {
        return to(recipient, MailTemplate.INVITATION, ARGUMENTS);
    }

    private static OutboxMail to(OutboxMail.Recipient recipient, MailTemplate template, List<String> arguments) {
        return new OutboxMail(
                "1:1",
                recipient,
                new OutboxMail.Content(template, arguments, "/mina/samarbete/1", null, "bureau"),
                CREATED_AT);
    }

    static OutboxMail withLink(String path, String linkId) {
        return new OutboxMail(
                "1:1",
                new OutboxMail.Recipient("eva@norrsken.example", "Eva Norr", Language.SV),
                new OutboxMail.Content(MailTemplate.INVITATION, ARGUMENTS, path, linkId, "bureau"),
                CREATED_AT);
    }
}
