package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Bundles;
import se.samverk.testing.DefaultLocale;

class ErrorTextsTest {

    private static final String AT_CLIENT = ".client";
    private static final Map<String, String> SWEDISH = Bundles.read("/se/samverk/shared/errors.properties");
    private static final Map<String, String> ENGLISH = Bundles.read("/se/samverk/shared/errors_en.properties");

    @Test
    void everyCodeHasATextInBothLanguagesAndNoTextIsForNoCode() {
        Set<String> codes = Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());

        assertThat(codesOf(SWEDISH)).isEqualTo(codes);
        assertThat(codesOf(ENGLISH)).isEqualTo(codes);
        assertThat(SWEDISH.keySet()).isEqualTo(ENGLISH.keySet()).containsAll(codes);
    }

    private static Set<String> codesOf(Map<String, String> texts) {
        return texts.keySet().stream()
                .map(key -> key.endsWith(AT_CLIENT) ? key.replace(AT_CLIENT, "") : key)
                .collect(Collectors.toSet());
    }

    @Test
    void theFileThatKeepsSwedishFromTheLanguageOfTheMachineIsEmpty() {
        assertThat(Bundles.read("/se/samverk/shared/errors_sv.properties")).isEmpty();
    }

    @Test
    void theTwoLanguagesSayItDifferently() {
        assertThat(SWEDISH).allSatisfy((key, text) -> assertThat(text).isNotEqualTo(ENGLISH.get(key)));
    }

    @Test
    void everyTextTellsWhatIsWrongAndWhatToDo() {
        assertThat(SWEDISH.values()).allMatch(ErrorTextsTest::isTwoSentences);
        assertThat(ENGLISH.values()).allMatch(ErrorTextsTest::isTwoSentences);
    }

    private static boolean isTwoSentences(String text) {
        return text.strip().split("(?<=[.;:]) ").length >= 2 && text.endsWith(".");
    }

    @Test
    void everyTextIsAPatternWithTheSameArgumentsInBothLanguages() {
        assertThat(SWEDISH)
                .allSatisfy((key, text) ->
                        assertThat(Bundles.arguments(text)).isEqualTo(Bundles.arguments(ENGLISH.get(key))));
    }

    @Test
    void noTextHoldsAnApostropheThatThePatternWouldSwallow() {
        assertThat(SWEDISH.values()).noneMatch(text -> text.contains("'"));
        assertThat(ENGLISH.values()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyRefusalIsToldInFull(ErrorCode code) {
        BusinessException refusal = new BusinessException(code, "ABC");

        for (Language language : Language.values()) {
            assertThat(ErrorTexts.of(refusal, language, false)).isNotBlank().doesNotContain("{");
            assertThat(ErrorTexts.of(refusal, language, true)).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "de"})
    void theLanguageAskedForIsToldWhateverLanguageTheMachineSpeaks(String machine) {
        DefaultLocale.during(machine, () -> {
            BusinessException stale = new BusinessException(ErrorCode.STALE);

            assertThat(ErrorTexts.of(stale, Language.SV, false)).isEqualTo(SWEDISH.get("STALE"));
            assertThat(ErrorTexts.of(stale, Language.EN, false)).isEqualTo(ENGLISH.get("STALE"));
        });
    }

    @Test
    @DisplayName("S3: the wording to keep, which names no other bureau")
    void otherBureauIsToldAsAgreed() {
        BusinessException refusal = new BusinessException(ErrorCode.CLIENT_HAS_OTHER_BUREAU);

        assertThat(ErrorTexts.of(refusal, Language.SV, false))
                .isEqualTo("Kunden har redan ett samarbete med en annan redovisningsbyrå."
                        + " Kunden måste avsluta det innan ni kan bjuda in.");
        assertThat(Bundles.arguments(SWEDISH.get("CLIENT_HAS_OTHER_BUREAU"))).isEmpty();
        assertThat(Bundles.arguments(ENGLISH.get("CLIENT_HAS_OTHER_BUREAU"))).isEmpty();
    }

    @Test
    @DisplayName("D3a: the client is told the same of its own company, with what it can do")
    void otherBureauIsToldTheClientInItsOwnWords() {
        BusinessException refusal = new BusinessException(ErrorCode.CLIENT_HAS_OTHER_BUREAU);

        assertThat(ErrorTexts.of(refusal, Language.SV, true))
                .isEqualTo(SWEDISH.get("CLIENT_HAS_OTHER_BUREAU.client"))
                .startsWith("Ert företag");
        assertThat(ErrorTexts.of(refusal, Language.EN, true)).startsWith("Your company");
    }

    @Test
    @DisplayName("S6: the wording to keep, with the customer number as it is written")
    void missingMainContactIsToldWithTheCustomerNumber() {
        BusinessException refusal = new BusinessException(ErrorCode.MAIN_CONTACT_MISSING, "10000001");

        assertThat(ErrorTexts.of(refusal, Language.SV, false))
                .isEqualTo("Huvudkontakt saknas för kundnummer 10000001." + " Välj en huvudkontakt under Användare.");
        assertThat(ErrorTexts.of(refusal, Language.EN, false)).contains("customer number 10000001");
    }

    @Test
    void numbersAreWrittenAsInTheLanguage() {
        BusinessException refusal = BusinessException.at("file", ErrorCode.FILE_UNREADABLE, 4321);

        assertThat(ErrorTexts.of(refusal, Language.SV, false)).contains("4\u00a0321");
        assertThat(ErrorTexts.of(refusal, Language.EN, false)).contains("4,321");
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404",
        "FORBIDDEN, 403",
        "CLIENT_HAS_OTHER_BUREAU, 409",
        "SERVICE_ALREADY_OPEN, 409",
        "ASSIGNMENT_IN_USE, 409",
        "ALREADY_DECIDED, 409",
        "REMINDED_RECENTLY, 409",
        "ILLEGAL_STATE, 409",
        "INVITATION_EXPIRED, 409",
        "MAIN_CONTACT_MISSING, 409",
        "STALE, 409",
        "DUPLICATE_CLIENT, 409",
        "NOT_OFFERED, 422",
        "ASSIGNMENT_REQUIRED, 422",
        "INVALID_ORGANISATION_NUMBER, 422",
    })
    @DisplayName("§7: each code has its HTTP status")
    void hasItsStatus(ErrorCode code, int status) {
        assertThat(code.httpStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyStatusIsOneThatAProgramIsPreparedFor(ErrorCode code) {
        assertThat(code.httpStatus()).isIn(401, 403, 404, 409, 422, 429, 503);
    }
}
