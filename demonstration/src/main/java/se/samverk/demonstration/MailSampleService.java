package se.samverk.demonstration;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.conversation.QuestionMail;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.MailText;
import se.samverk.letter.LetterTemplate;
import se.samverk.mailin.MailInMail;
import se.samverk.reader.ReaderMail;
import se.samverk.receipt.ReceiptMail;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;

/** Every mail there is, with sample values, open to everybody. */
@Boundary
public class MailSampleService {

    @Inject
    MailSamples samples;

    @Inject
    MailText texts;

    /** A mail as it would be sent. */
    public record MailSample(String template, Language language, String subject, String text, String html) {}

    /** One of each, in the order in which things happen. */
    @Requires(Right.ANYONE)
    public List<MailSample> all(Language language) {
        return templates().map(template -> sample(template, language)).toList();
    }

    /**
     * One mail.
     *
     * @param template the name of a {@link MailTemplate}
     * @throws BusinessException NOT_FOUND when there is none of the name
     */
    @Requires(Right.ANYONE)
    public MailSample get(String template, Language language) {
        return templates()
                .filter(one -> one.name().equals(template))
                .findFirst()
                .map(one -> sample(one, language))
                .orElseThrow(BusinessException::notFound);
    }

    private static Stream<MailTemplate> templates() {
        return Stream.<MailTemplate[]>of(
                        LetterTemplate.values(),
                        BooksMail.values(),
                        QuestionMail.values(),
                        ReceiptMail.values(),
                        MailInMail.values(),
                        ReaderMail.values())
                .flatMap(Stream::of);
    }

    private MailSample sample(MailTemplate template, Language language) {
        MailSamples.Sample sample = samples.of(template, language);
        MailText.Rendered mail = texts.render(template, language, sample.arguments(), sample.path());
        return new MailSample(template.name(), language, mail.subject(), mail.text(), mail.html());
    }
}
