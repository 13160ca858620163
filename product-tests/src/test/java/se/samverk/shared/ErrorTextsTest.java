package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.client.ClientError;
import se.samverk.collaboration.CollaborationError;
import se.samverk.company.CompanyError;
import se.samverk.notebook.NotebookError;
import se.samverk.product.Declared;
import se.samverk.testing.Bundles;
import se.samverk.testing.DefaultLocale;
import se.samverk.testing.ProductClasses;

/** The codes of all areas, and those of a pretended service, in the files beside them. */
class ErrorTextsTest {

    private static final String AT_CLIENT = ".client";

    /** The enums of codes. */
    static Stream<Class<? extends ErrorCode>> areas() {
        Stream<Class<?>> ours = ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(ErrorCode.class) && !type.isInterface())
                .map(JavaClass::reflect);
        return Stream.concat(ours, Stream.of(NotebookError.class)).map(type -> type.asSubclass(ErrorCode.class));
    }

    static Stream<ErrorCode> codes() {
        return areas().flatMap(area -> Arrays.stream(area.getEnumConstants()));
    }

    private static Map<String, String> swedish(Class<?> area) {
        return Bundles.read("/" + area.getPackageName().replace('.', '/') + "/errors.properties");
    }

    private static Map<String, String> english(Class<?> area) {
        return Bundles.read("/" + area.getPackageName().replace('.', '/') + "/errors_en.properties");
    }

    @Test
    void allAreasAreFoundAndNoCodeIsThereTwice() {
        assertThat(areas())
                .contains(CommonError.class, CollaborationError.class)
                .hasSizeGreaterThan(9);
        assertThat(codes().map(ErrorCode::name)).doesNotHaveDuplicates().hasSizeGreaterThan(50);
    }

    @Test
    void everyCodeIsFoundAgainByItsName() {
        Stream<ErrorCode> found = Declared.by(ErrorCode.Area.class).flatMap(area -> Arrays.stream(area.codes()));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        codes().filter(code -> !(code instanceof NotebookError)).toList());
    }

    /** What runs keep of what stopped them, and of their rows; a new name would be told as unexpected. */
    @Test
    void whatIsStoredKeepsItsName() {
        assertThat(codes().map(ErrorCode::name))
                .contains(
                        "TOO_MANY_INVITATIONS",
                        "FORBIDDEN",
                        "NOT_FOUND",
                        "STALE",
                        "BUSY",
                        "CLIENT_HAS_OTHER_BUREAU",
                        "SERVICE_ALREADY_OPEN",
                        "DUPLICATE_CLIENT",
                        "INVALID_ORGANISATION_NUMBER",
                        "ASSIGNMENT_REQUIRED",
                        "NOT_OFFERED");
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyCodeHasATextInBothLanguagesAndNoTextIsForNoCode(Class<? extends ErrorCode> area) {
        Set<String> codes =
                Arrays.stream(area.getEnumConstants()).map(ErrorCode::name).collect(Collectors.toSet());

        assertThat(codesOf(swedish(area))).isEqualTo(codes);
        assertThat(codesOf(english(area))).isEqualTo(codes);
        assertThat(swedish(area).keySet()).isEqualTo(english(area).keySet()).containsAll(codes);
    }

    private static Set<String> codesOf(Map<String, String> texts) {
        return texts.keySet().stream()
                .map(key -> key.endsWith(AT_CLIENT) ? key.replace(AT_CLIENT, "") : key)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("areas")
    void theTwoLanguagesSayItDifferently(Class<?> area) {
        assertThat(swedish(area))
                .allSatisfy((key, text) ->
                        assertThat(text).isNotEqualTo(english(area).get(key)));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextTellsWhatIsWrongAndWhatToDo(Class<?> area) {
        assertThat(swedish(area).values()).allMatch(ErrorTextsTest::isTwoSentences);
        assertThat(english(area).values()).allMatch(ErrorTextsTest::isTwoSentences);
    }

    private static boolean isTwoSentences(String text) {
        return text.strip().split("(?<=[.;:]) ").length >= 2 && text.endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyTextIsAPatternWithTheSameArgumentsInBothLanguages(Class<?> area) {
        assertThat(swedish(area))
                .allSatisfy((key, text) -> assertThat(Bundles.arguments(text))
                        .isEqualTo(Bundles.arguments(english(area).get(key))));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void noTextHoldsAnApostropheThatThePatternWouldSwallow(Class<?> area) {
        assertThat(swedish(area).values()).noneMatch(text -> text.contains("'"));
        assertThat(english(area).values()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyRefusalIsToldInFull(ErrorCode code) {
        Set<Integer> used = Bundles.arguments(swedish(code.getClass()).get(code.name()));
        Object[] values = Collections.nCopies(Math.max(1, used.size()), "ABC").toArray();
        BusinessException refusal = new BusinessException(code, values);

        for (Language language : Language.values()) {
            assertThat(ErrorTexts.of(refusal, language, false)).isNotBlank().doesNotContain("{");
            assertThat(ErrorTexts.of(refusal, language, true)).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void aServicesOwnRefusalIsToldByItsOwnTexts() {
        BusinessException refusal = BusinessException.at("note", NotebookError.NOTE_TAKEN, "milk");

        assertThat(ErrorTexts.of(refusal, Language.SV, false)).startsWith("Anteckningen milk finns redan.");
        assertThat(ErrorTexts.of(refusal, Language.EN, true)).startsWith("There is a note milk already.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "de"})
    void theLanguageAskedForIsToldWhateverLanguageTheMachineSpeaks(String machine) {
        DefaultLocale.during(machine, () -> {
            BusinessException stale = new BusinessException(CommonError.STALE);

            assertThat(ErrorTexts.of(stale, Language.SV, false))
                    .isEqualTo(swedish(CommonError.class).get("STALE"));
            assertThat(ErrorTexts.of(stale, Language.EN, false))
                    .isEqualTo(english(CommonError.class).get("STALE"));
        });
    }

    @Test
    @DisplayName("S3: the wording to keep, which names no other bureau")
    void otherBureauIsToldAsAgreed() {
        BusinessException refusal = new BusinessException(CompanyError.CLIENT_HAS_OTHER_BUREAU);

        assertThat(ErrorTexts.of(refusal, Language.SV, false))
                .isEqualTo("Kunden har redan ett samarbete med en annan redovisningsbyrå."
                        + " Kunden måste avsluta det innan ni kan bjuda in.");
        assertThat(Bundles.arguments(swedish(CompanyError.class).get("CLIENT_HAS_OTHER_BUREAU")))
                .isEmpty();
        assertThat(Bundles.arguments(english(CompanyError.class).get("CLIENT_HAS_OTHER_BUREAU")))
                .isEmpty();
    }

    @Test
    @DisplayName("D3a: the client is told the same of its own company, with what it can do")
    void otherBureauIsToldTheClientInItsOwnWords() {
        BusinessException refusal = new BusinessException(CompanyError.CLIENT_HAS_OTHER_BUREAU);

        assertThat(ErrorTexts.of(refusal, Language.SV, true))
                .isEqualTo(swedish(CompanyError.class).get("CLIENT_HAS_OTHER_BUREAU.client"))
                .startsWith("Ert företag");
        assertThat(ErrorTexts.of(refusal, Language.EN, true)).startsWith("Your company");
    }

    @Test
    @DisplayName("S6: the wording to keep, with the customer number as it is written")
    void missingMainContactIsToldWithTheCustomerNumber() {
        BusinessException refusal = new BusinessException(CollaborationError.MAIN_CONTACT_MISSING, "10000001");

        assertThat(ErrorTexts.of(refusal, Language.SV, false))
                .isEqualTo("Huvudkontakt saknas för kundnummer 10000001." + " Välj en huvudkontakt under Användare.");
        assertThat(ErrorTexts.of(refusal, Language.EN, false)).contains("customer number 10000001");
    }

    @Test
    void numbersAreWrittenAsInTheLanguage() {
        BusinessException refusal = BusinessException.at("file", ClientError.FILE_TOO_LARGE, 4321);

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
    void hasItsStatus(String name, int status) {
        assertThat(codes().filter(code -> code.name().equals(name)).map(ErrorCode::httpStatus))
                .containsExactly(status);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyStatusIsOneThatAProgramIsPreparedFor(ErrorCode code) {
        assertThat(code.httpStatus()).isIn(401, 403, 404, 409, 422, 429, 503);
    }
}
