package se.samverk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import se.samverk.identity.LinkTokens;
import se.samverk.identity.MemberFact;
import se.samverk.identity.SampleTokens;
import se.samverk.shared.Language;
import se.samverk.shared.SampleSettings;
import se.samverk.testing.Bundles;
import se.samverk.testing.DefaultLocale;

class MailTextTest {

    private static final Map<String, String> SWEDISH = Bundles.read("/se/samverk/delivery/mails.properties");
    private static final Map<String, String> ENGLISH = Bundles.read("/se/samverk/delivery/mails_en.properties");

    @TempDir
    Path directory;

    private LinkTokens tokens;
    private MailText texts;

    @BeforeEach
    void wire() {
        tokens = SampleTokens.of(directory.resolve("key"));
        texts = new MailText();
        texts.settings = new SampleSettings();
        texts.tokens = tokens;
    }

    static Stream<Arguments> everyMailInBothLanguages() {
        return Arrays.stream(MailTemplate.values())
                .flatMap(
                        template -> Arrays.stream(Language.values()).map(language -> Arguments.of(template, language)));
    }

    @Test
    void everyMailHasASubjectAHeadingABodyAndAButtonInBothLanguagesAndNothingElseIsThere() {
        Set<String> needed = Arrays.stream(MailTemplate.values())
                .flatMap(template ->
                        Stream.of("subject", "heading", "body", "button").map(part -> template + "." + part))
                .collect(Collectors.toCollection(TreeSet::new));
        needed.add("footer");
        Arrays.stream(MemberFact.Change.values()).forEach(c -> needed.add("change." + c));
        needed.addAll(Set.of("plan.intro", "plan.together", "plan.where"));

        assertThat(withoutTerms(SWEDISH)).isEqualTo(needed);
        assertThat(withoutTerms(ENGLISH)).isEqualTo(needed);
        assertThat(SWEDISH.keySet()).isEqualTo(ENGLISH.keySet());
    }

    /** The words of {@link TermsText}, which has a test of its own, stand in the same file. */
    private static Set<String> withoutTerms(Map<String, String> bundle) {
        return bundle.keySet().stream()
                .filter(key -> !key.startsWith("terms."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTwoLanguagesSayItDifferently() {
        assertThat(SWEDISH)
                .allSatisfy((key, text) -> assertThat(text).isNotBlank().isNotEqualTo(ENGLISH.get(key)));
    }

    @Test
    void theTwoLanguagesUseTheSameArgumentsOfThoseThatThereAre() {
        assertThat(SWEDISH)
                .allSatisfy((key, text) -> assertThat(Bundles.arguments(text))
                        .isEqualTo(Bundles.arguments(ENGLISH.get(key)))
                        .allMatch(argument -> argument < argumentsOf(key)));
    }

    /** How many arguments the mail of a text has; the footer has none. */
    private static int argumentsOf(String key) {
        if (key.startsWith("terms.") || key.startsWith("plan.")) {
            return 2;
        }
        if (key.startsWith("change.")) {
            return 1;
        }
        int end = key.indexOf('.');
        return end < 0 ? 0 : about(key).arguments();
    }

    private static int firstLong(String key) {
        return about(key).firstLong();
    }

    private static MailTemplate.Subject about(String key) {
        return MailTemplate.valueOf(key.substring(0, key.indexOf('.'))).about();
    }

    @Test
    void everyMailIsTestedWithAsManyArgumentsAsItHas() {
        for (MailTemplate template : MailTemplate.values()) {
            assertThat(SampleMails.mail(template, Language.SV).arguments())
                    .as(template.name())
                    .hasSize(template.about().arguments());
        }
    }

    @Test
    void noTextHoldsAnApostropheThatThePatternWouldSwallow() {
        assertThat(SWEDISH.values()).noneMatch(text -> text.contains("'"));
        assertThat(ENGLISH.values()).noneMatch(text -> text.contains("'"));
    }

    @Test
    @DisplayName("§6: no subject holds what only its reader should see")
    void noSubjectHoldsThePersonalMessageOrTheDetails() {
        assertThat(SWEDISH).allSatisfy((key, text) -> {
            if (key.endsWith(".subject")) {
                assertThat(Bundles.arguments(text)).allMatch(argument -> argument < firstLong(key));
            }
        });
    }

    @Test
    @DisplayName("D12: a mail to a mailbox that nobody has confirmed says nothing that was typed")
    void aRegistrationRepeatsNothingThatAStrangerTyped() {
        assertThat(SWEDISH).allSatisfy((key, text) -> {
            if (key.startsWith("BUREAU_REGISTRATION.")) {
                assertThat(Bundles.arguments(text)).isSubsetOf(2);
            }
        });
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyMailInBothLanguages")
    void everyMailIsToldInFull(MailTemplate template, Language language) {
        MailText.Rendered mail = texts.render(SampleMails.mail(template, language));
        Map<String, String> bundle = language == Language.SV ? SWEDISH : ENGLISH;

        assertThat(mail.subject()).isNotBlank().doesNotContain("{", "\n");
        assertThat(mail.text()).doesNotContain("{").contains(bundle.get(template + ".button"), bundle.get("footer"));
        assertThat(mail.html())
                .contains("<html lang=\"" + language.code() + "\">")
                .contains(bundle.get(template + ".button"), bundle.get("footer"));
        assertThat(mail.link())
                .isEqualTo("https://samverk.example/mina/samarbete/1")
                .satisfies(link -> assertThat(mail.text()).contains(link + "\n"))
                .satisfies(link -> assertThat(mail.html()).contains("href=\"" + link + "\""));
    }

    @Test
    void anInvitationTellsWhoInvitesWhomToWhatUntilWhenAndWhatTheySay() {
        MailText.Rendered mail = texts.render(SampleMails.mail(MailTemplate.INVITATION, Language.SV));

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
            assertThat(texts.render(SampleMails.mail(MailTemplate.ENDED, Language.SV))
                            .subject())
                    .isEqualTo("Samarbetet i Bokföring är avslutat");
            assertThat(texts.render(SampleMails.mail(MailTemplate.ENDED, Language.EN))
                            .subject())
                    .isEqualTo("The collaboration in Bokföring has ended");
        });
    }

    @Test
    void aPersonalMessageThatIsMissingLeavesNoEmptyParagraph() {
        MailText.Rendered mail = texts.render(SampleMails.mail(
                MailTemplate.INVITATION,
                Language.SV,
                Arrays.asList("Lind", "Norrsken", "Bokföring", "2026-02-03", null)));

        assertThat(mail.text()).doesNotContain("null", "\n\n\n");
        assertThat(mail.html()).doesNotContain("null").doesNotContainPattern("<p[^>]*>\\s*</p>");
    }

    @Test
    void whatPeopleWroteIsNoMarkupInTheHtml() {
        MailText.Rendered mail = texts.render(SampleMails.mail(
                MailTemplate.INVITATION,
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
                MailTemplate.INVITATION,
                Language.SV,
                List.of("{1} {9}", "N'orrsken", "100 %s", "2026-02-03", "{0,number}")));

        assertThat(mail.subject()).isEqualTo("{1} {9} vill samarbeta med N'orrsken i 100 %s");
        assertThat(mail.text()).contains("{0,number}");
        assertThat(mail.html()).contains("100 %s").contains("{0,number}");
    }

    @Test
    void aSubjectIsOneLine() {
        MailText.Rendered mail = texts.render(SampleMails.mail(
                MailTemplate.INVITATION, Language.SV, List.of("Lind\r\nBcc: a@b.example", "N\n\tK", "B", "D", "M")));

        assertThat(mail.subject()).isEqualTo("Lind Bcc: a@b.example vill samarbeta med N K i B");
    }

    @Test
    void theLinkOfAnInvitationCarriesItsToken() {
        MailText.Rendered mail = texts.render(SampleMails.withLink("/inbjudan/{token}", "link-1"));

        assertThat(mail.link()).isEqualTo("https://samverk.example/inbjudan/" + tokens.of("link-1"));
        assertThat(mail.html()).contains(mail.link());
    }

    @Test
    void theBaseAddressEndsInOneSlashAtMost() {
        texts.settings = new SampleSettings().withBaseUrl("https://samverk.example");

        assertThat(texts.render(SampleMails.mail(MailTemplate.ENDED, Language.SV))
                        .link())
                .isEqualTo("https://samverk.example/mina/samarbete/1");
    }
}
