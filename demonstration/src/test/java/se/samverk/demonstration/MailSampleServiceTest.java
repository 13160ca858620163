package se.samverk.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.bookkeeping.mail.BooksMail;
import se.samverk.conversation.QuestionMail;
import se.samverk.delivery.MailTemplate;
import se.samverk.delivery.MailText;
import se.samverk.delivery.SampleMails;
import se.samverk.demonstration.MailSampleService.MailSample;
import se.samverk.letter.LetterTemplate;
import se.samverk.mailin.MailInMail;
import se.samverk.reader.ReaderMail;
import se.samverk.receipt.ReceiptMail;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Language;
import se.samverk.shared.SampleSettings;
import se.samverk.testing.Bundles;

/** Every mail can be seen without being sent. */
class MailSampleServiceTest {

    private final MailSampleService service = new MailSampleService();

    @BeforeEach
    void wire() {
        service.texts = SampleMails.texts(new SampleSettings(), templates().toArray(MailTemplate[]::new));
        service.samples = new MailSamples();
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateIsShownInThisLanguage(Language language) {
        assertThat(service.all(language))
                .extracting(MailSample::template)
                .containsExactlyElementsOf(templates().map(MailTemplate::name).toList());
    }

    /** What a mail's text refers to is what its sample has to hold. */
    /** Those of all modules that send any. */
    static Stream<MailTemplate> templates() {
        return Stream.<MailTemplate[]>of(
                        LetterTemplate.values(),
                        BooksMail.values(),
                        QuestionMail.values(),
                        ReceiptMail.values(),
                        MailInMail.values(),
                        ReaderMail.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everySampleHoldsWhatItsTextTells(MailTemplate template) {
        for (Language language : Language.values()) {
            var arguments = service.samples.of(template, language).arguments();
            assertThat(arguments).as("%s", language).hasSize(template.about().arguments());
            for (int argument : told(template)) {
                assertThat(arguments.get(argument))
                        .as("argument %s of %s in %s", argument, template, language)
                        .isNotBlank();
            }
        }
    }

    private static Set<Integer> told(MailTemplate template) {
        Set<Integer> told = new HashSet<>();
        String home = ((Enum<?>) template).getDeclaringClass().getPackageName().replace('.', '/');
        Bundles.read("/" + home + "/mails.properties").entrySet().stream()
                .filter(text -> text.getKey().startsWith(template.name() + "."))
                .filter(text -> !text.getKey().endsWith(".button"))
                .forEach(text -> told.addAll(Bundles.arguments(text.getValue())));
        return told;
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatIsShownIsWhatWouldBeSent(MailTemplate template) {
        for (Language language : Language.values()) {
            MailSample shown = service.get(template.name(), language);
            MailSamples.Sample sample = service.samples.of(template, language);
            MailText.Rendered sent = service.texts.render(SampleMails.mail(template, language, sample.arguments()));
            String link = "https://samverk.example" + sample.path();
            assertThat(shown.subject()).isEqualTo(sent.subject());
            assertThat(shown.text()).isEqualTo(sent.text().replace(sent.link(), link));
            assertThat(shown.html()).isEqualTo(sent.html().replace(sent.link(), link));
        }
    }

    @Test
    void theLongestHoldsTextsOfSeveralLines() {
        assertThat(service.get("INVITATION", Language.EN).html())
                .contains("Hello Eva,<br>As we said")
                .contains("version 2", "<br>Together: Reconcile the bank<br>");
        assertThat(service.get("CHANGE_ASKED", Language.SV).text())
                .contains("Variant: Bas → Plus\nFakturamottagare: byrån → kunden\nPris: 295");
    }

    @Test
    void whatIsNoTemplateIsNotFound() {
        for (String name : new String[] {null, "", "invitation", "FINNS_INTE"}) {
            assertThatThrownBy(() -> service.get(name, Language.SV))
                    .isInstanceOf(BusinessException.class)
                    .hasMessageContaining("NOT_FOUND");
        }
    }
}
