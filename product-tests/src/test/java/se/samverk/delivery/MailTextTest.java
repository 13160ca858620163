package se.samverk.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.Side;
import se.samverk.identity.LinkTokens;
import se.samverk.identity.MemberFact;
import se.samverk.identity.SampleTokens;
import se.samverk.letter.LetterTemplate;
import se.samverk.notebook.NotebookMail;
import se.samverk.product.Declared;
import se.samverk.shared.Language;
import se.samverk.shared.SampleSettings;
import se.samverk.testing.Bundles;
import se.samverk.testing.DefaultLocale;
import se.samverk.testing.ProductClasses;

/** The texts of the mails of all modules, and of that of a pretended service, in the files beside them. */
class MailTextTest {

    private static final String FRAME = "/se/samverk/delivery/frame";

    @TempDir
    Path directory;

    private LinkTokens tokens;
    private MailText texts;

    @BeforeEach
    void wire() {
        tokens = SampleTokens.of(directory.resolve("key"));
        texts = SampleMails.texts(new SampleSettings(), templates().toArray(MailTemplate[]::new));
        texts.tokens = tokens;
    }

    /** The enums of templates. */
    static Stream<Class<? extends MailTemplate>> areas() {
        Stream<Class<?>> ours = ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(MailTemplate.class) && type.isEnum())
                .map(JavaClass::reflect);
        return Stream.concat(ours, Stream.of(NotebookMail.class)).map(type -> type.asSubclass(MailTemplate.class));
    }

    static Stream<MailTemplate> templates() {
        return areas().flatMap(area -> Arrays.stream(area.getEnumConstants()));
    }

    static Stream<String> bundles() {
        return Stream.concat(Stream.of(FRAME), areas().map(MailTextTest::bundle));
    }

    static Stream<Arguments> everyMailInBothLanguages() {
        return templates()
                .flatMap(
                        template -> Arrays.stream(Language.values()).map(language -> Arguments.of(template, language)));
    }

    private static String bundle(Class<?> area) {
        return "/" + area.getPackageName().replace('.', '/') + "/mails";
    }

    private static Map<String, String> swedish(String bundle) {
        return Bundles.read(bundle + ".properties");
    }

    private static Map<String, String> english(String bundle) {
        return Bundles.read(bundle + "_en.properties");
    }

    private static Map<String, String> in(Language language, String bundle) {
        return language == Language.SV ? swedish(bundle) : english(bundle);
    }

    @Test
    void allAreasAreFoundAndNoTemplateIsThereTwice() {
        assertThat(areas()).contains(LetterTemplate.class);
        assertThat(templates().map(MailTemplate::name))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20)
                .allMatch(name -> name.length() <= 40);
    }

    @Test
    void everyTemplateIsBroughtByABean() {
        Stream<MailTemplate> found =
                Declared.by(MailTemplate.Area.class).flatMap(area -> Arrays.stream(area.templates()));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(templates()
                        .filter(template -> !(template instanceof NotebookMail))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyMailHasASubjectAHeadingABodyAndAButtonAndNoTextIsForNoMail(Class<? extends MailTemplate> area) {
        Set<String> needed = Arrays.stream(area.getEnumConstants())
                .flatMap(template ->
                        Stream.of("subject", "heading", "body", "button").map(part -> template.name() + "." + part))
                .collect(Collectors.toSet());

        assertThat(swedish(bundle(area)).keySet())
                .filteredOn(key -> !isSentence(key))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    /** The sentences that become part of mails stand in the same file. */
    private static boolean isSentence(String key) {
        return Character.isLowerCase(key.charAt(0));
    }

    @Test
    void everySentenceThatLettersSayIsThereAndNoOther() {
        Set<String> needed = new HashSet<>(Set.of("plan.intro", "plan.together", "plan.where"));
        Arrays.stream(MemberFact.Change.values()).forEach(change -> needed.add("change." + change));
        needed.addAll(Set.of("offer.variant", "offer.period", "offer.price", "offer.payer", "declined.reason"));
        needed.addAll(Set.of("terms.variant", "terms.period", "terms.recipient", "terms.price"));
        Arrays.stream(InvoiceRecipient.values()).forEach(recipient -> needed.add("terms." + recipient));
        Stream.of(
                        "by",
                        "paid",
                        "notReturned",
                        "back",
                        "ENDING_WITHDRAWN",
                        "CONTINUATION_ASKED",
                        "CONTINUATION_DECLINED")
                .flatMap(what -> Stream.of("ending." + what + ".own", "ending." + what + ".other"))
                .forEach(needed::add);
        for (Side reader : Set.of(Side.BUREAU, Side.CLIENT)) {
            needed.add("ending.again." + reader);
            for (Aftermath aftermath : Aftermath.values()) {
                needed.add("ending.after." + reader + "." + aftermath);
            }
        }
        for (int months : new int[] {1, 3, 12}) {
            needed.addAll(Set.of("terms.months." + months, "terms.amount." + months));
        }

        assertThat(swedish(bundle(LetterTemplate.class)).keySet())
                .filteredOn(MailTextTest::isSentence)
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theTwoLanguagesHaveTheSameTextsAndSayThemDifferently(String bundle) {
        assertThat(swedish(bundle))
                .isNotEmpty()
                .allSatisfy((key, text) -> assertThat(text)
                        .isNotBlank()
                        .isNotEqualTo(english(bundle).get(key)));
        assertThat(english(bundle).keySet()).isEqualTo(swedish(bundle).keySet());
        assertThat(english(bundle).values()).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theTwoLanguagesUseTheSameArguments(String bundle) {
        assertThat(swedish(bundle))
                .allSatisfy((key, text) -> assertThat(Bundles.arguments(text))
                        .isEqualTo(Bundles.arguments(english(bundle).get(key))));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aMailUsesNoArgumentsButThoseThatThereAre(MailTemplate template) {
        assertThat(argumentsOf(template, ""))
                .allMatch(argument -> argument < template.about().arguments());
    }

    /** The arguments that the texts of a mail use, or those of one part of it. */
    private static Set<Integer> argumentsOf(MailTemplate template, String part) {
        return swedish(bundle(template.getClass())).entrySet().stream()
                .filter(text -> text.getKey().startsWith(template.name() + "." + part))
                .flatMap(text -> Bundles.arguments(text.getValue()).stream())
                .collect(Collectors.toSet());
    }

    /** A change of a person names it, an end names three things; the others name two at most. */
    @Test
    void aSentenceUsesNoArgumentsButThoseThatThereAre() {
        assertThat(swedish(bundle(LetterTemplate.class))).allSatisfy((key, text) -> {
            if (isSentence(key)) {
                int given = key.startsWith("change.") ? 1 : key.startsWith("ending.") ? 3 : 2;
                assertThat(Bundles.arguments(text)).allMatch(argument -> argument < given);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextHoldsAnApostropheThatThePatternWouldSwallow(String bundle) {
        assertThat(swedish(bundle).values()).noneMatch(text -> text.contains("'"));
        assertThat(english(bundle).values()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    @DisplayName("§6: no subject holds what only its reader should see")
    void noSubjectHoldsThePersonalMessageOrTheDetails(MailTemplate template) {
        assertThat(argumentsOf(template, "subject"))
                .allMatch(argument -> argument < template.about().firstLong());
    }

    @Test
    @DisplayName("D12: a mail to a mailbox that nobody has confirmed says nothing that was typed")
    void aRegistrationRepeatsNothingThatAStrangerTyped() {
        assertThat(argumentsOf(LetterTemplate.BUREAU_REGISTRATION, "")).isSubsetOf(2);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyMailInBothLanguages")
    void everyMailIsToldInFull(MailTemplate template, Language language) {
        MailText.Rendered mail = texts.render(SampleMails.mail(template, language));
        String button = in(language, bundle(template.getClass())).get(template.name() + ".button");
        String footer = in(language, FRAME).get("footer");

        assertThat(mail.subject()).isNotBlank().doesNotContain("{", "\n");
        assertThat(mail.text()).doesNotContain("{").contains(button, footer);
        assertThat(mail.html())
                .contains("<html lang=\"" + language.code() + "\">")
                .contains(button, footer);
        assertThat(mail.link())
                .isEqualTo("https://samverk.example/mina/samarbete/1")
                .satisfies(link -> assertThat(mail.text()).contains(link + "\n"))
                .satisfies(link -> assertThat(mail.html()).contains("href=\"" + link + "\""));
    }

    @Test
    void theSubjectAloneIsThatOfTheMail() {
        OutboxMail mail = SampleMails.mail(LetterTemplate.INVITATION, Language.SV);

        assertThat(texts.subject(mail)).isEqualTo(texts.render(mail).subject());
    }

    @Test
    void aMailWhoseTemplateNoModuleDeclaresFailsAloneAndIsListedByItsName() {
        texts = SampleMails.texts(new SampleSettings(), LetterTemplate.values());
        OutboxMail mail = SampleMails.mail(NotebookMail.NOTE_SHARED, Language.SV);

        assertThatThrownBy(() -> texts.render(mail))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NOTE_SHARED");
        assertThat(texts.subject(mail)).isEqualTo("NOTE_SHARED");
    }

    @Test
    void anInvitationTellsWhoInvitesWhomToWhatUntilWhenAndWhatTheySay() {
        MailText.Rendered mail = texts.render(SampleMails.mail(LetterTemplate.INVITATION, Language.SV));

        assertThat(mail.subject()).isEqualTo("Lind Redovisning AB vill samarbeta med Norrsken Café AB i Bokföring");
        assertThat(mail.text())
                .contains("Lind Redovisning AB bjuder in Norrsken Café AB")
                .contains("\n\nHej Eva!\nVi hörs.\n\n")
                .contains("svara senast 2026-02-03.");
        assertThat(mail.html()).contains("Hej Eva!<br>Vi hörs.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "de"})
    void theLanguageOfTheReaderIsUsedWhateverLanguageTheMachineSpeaks(String machine) {
        DefaultLocale.during(machine, () -> {
            assertThat(texts.render(SampleMails.mail(LetterTemplate.ENDED, Language.SV))
                            .subject())
                    .isEqualTo("Samarbetet i Bokföring är avslutat");
            assertThat(texts.render(SampleMails.mail(LetterTemplate.ENDED, Language.EN))
                            .subject())
                    .isEqualTo("The collaboration in Bokföring has ended");
        });
    }

    @Test
    void aPersonalMessageThatIsMissingLeavesNoEmptyParagraph() {
        MailText.Rendered mail = texts.render(SampleMails.mail(
                LetterTemplate.INVITATION,
                Language.SV,
                Arrays.asList("Lind", "Norrsken", "Bokföring", "2026-02-03", null)));

        assertThat(mail.text()).doesNotContain("null", "\n\n\n");
        assertThat(mail.html()).doesNotContain("null").doesNotContainPattern("<p[^>]*>\\s*</p>");
    }

    @Test
    void whatPeopleWroteIsNoMarkupInTheHtml() {
        MailText.Rendered mail = texts.render(SampleMails.mail(
                LetterTemplate.INVITATION,
                Language.SV,
                List.of(
                        "<b>Lind</b> & \"Söner\"",
                        "<script>alert(1)</script>",
                        "<img src=x>",
                        "2026-02-03",
                        "</p><a href=\"https://evil.example\">här</a>")));

        assertThat(mail.html())
                .doesNotContain("<b>", "<script", "<img", "</p><a", "evil.example\">")
                .contains("&lt;b&gt;Lind&lt;/b&gt; &amp; &quot;Söner&quot;")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(mail.text()).contains("<b>Lind</b> & \"Söner\"");
    }

    @Test
    void whatPeopleWroteIsNoPattern() {
        MailText.Rendered mail = texts.render(SampleMails.mail(
                LetterTemplate.INVITATION,
                Language.SV,
                List.of("{1} {9}", "N'orrsken", "100 %s", "2026-02-03", "{0,number}")));

        assertThat(mail.subject()).isEqualTo("{1} {9} vill samarbeta med N'orrsken i 100 %s");
        assertThat(mail.text()).contains("{0,number}");
        assertThat(mail.html()).contains("100 %s").contains("{0,number}");
    }

    @Test
    void aSubjectIsOneLine() {
        MailText.Rendered mail = texts.render(SampleMails.mail(
                LetterTemplate.INVITATION, Language.SV, List.of("Lind\r\nBcc: a@b.example", "N\n\tK", "B", "D", "M")));

        assertThat(mail.subject()).isEqualTo("Lind Bcc: a@b.example vill samarbeta med N K i B");
    }

    @Test
    void theLinkOfAnInvitationCarriesItsToken() {
        MailText.Rendered mail =
                texts.render(SampleMails.withLink(LetterTemplate.INVITATION, "/inbjudan/{token}", "link-1"));

        assertThat(mail.link()).isEqualTo("https://samverk.example/inbjudan/" + tokens.of("link-1"));
        assertThat(mail.html()).contains(mail.link());
    }

    @Test
    void theBaseAddressEndsInOneSlashAtMost() {
        texts.settings = new SampleSettings().withBaseUrl("https://samverk.example");

        assertThat(texts.render(SampleMails.mail(LetterTemplate.ENDED, Language.SV))
                        .link())
                .isEqualTo("https://samverk.example/mina/samarbete/1");
    }
}
