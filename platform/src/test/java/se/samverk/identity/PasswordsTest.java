package se.samverk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;

class PasswordsTest {

    private static final String PASSWORD = "korrekt häst batteri";
    private static final List<String> KNOWN = List.of("Eva Norr", "eva@norrsken.example", "Norrsken Café AB");
    private static final Passwords PASSWORDS = new Passwords();
    private static final String HASH = PASSWORDS.hash(PASSWORD);

    @Test
    void theParametersStandInTheHash() {
        assertThat(HASH).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theHashFitsItsColumnAndHoldsNoPassword() {
        assertThat(HASH).hasSizeLessThanOrEqualTo(200).doesNotContain("korrekt");
    }

    @Test
    void theSamePasswordHasAnotherHashEachTime() {
        assertThat(PASSWORDS.hash(PASSWORD)).isNotEqualTo(HASH);
    }

    @Test
    void theRightPasswordMatches() {
        assertThat(PASSWORDS.matches(PASSWORD, HASH)).isTrue();
    }

    /** ä as one character and as a with two dots; a blank that does not break. */
    @ParameterizedTest
    @ValueSource(strings = {"korrekt ha\u0308st batteri", "korrekt\u00a0häst batteri"})
    void itMatchesHoweverAKeyboardSendsIt(String typed) {
        assertThat(PASSWORDS.matches(typed, HASH)).isTrue();
        assertThat(PASSWORDS.matches(PASSWORD, PASSWORDS.hash(typed))).isTrue();
        assertThatCode(() -> PASSWORDS.requireChosen(PASSWORD, typed, KNOWN)).doesNotThrowAnyException();
    }

    @Test
    void aHashOfWhatWasTypedFromBeforeStillMatches() {
        String typed = "korrekt ha\u0308st batteri";
        String old = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID)
                .hash(typed)
                .getResult();

        assertThat(PASSWORDS.matches(typed, old)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"korrekt\thäst batteri", "korrekt häst\u0000batteri", "korrekt\u0085häst batteri"})
    void aPasswordHoldsNoControlCharacter(String password) {
        Refused.at("password", CommonError.NOT_PLAIN_TEXT, () -> PASSWORDS.requireStrong("password", password, KNOWN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "Korrekt häst batteri", "korrekt häst batteri ", "nobody's password"})
    void aWrongPasswordDoesNotMatch(String password) {
        assertThat(PASSWORDS.matches(password, HASH)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nobody's password", PASSWORD})
    void noPasswordMatchesAnUnknownUser(String password) {
        assertThat(PASSWORDS.matches(password, null)).isFalse();
    }

    @Test
    void aHashOfTodayIsNotOutdated() {
        assertThat(PASSWORDS.isOutdated(HASH)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"8192, 2, 1, ID", "19456, 1, 1, ID", "19456, 2, 2, ID", "19456, 2, 1, I"})
    void aHashWithOtherParametersIsOutdatedAndStillMatches(int memory, int rounds, int lanes, Argon2 kind) {
        String old = Argon2Function.getInstance(memory, rounds, lanes, 32, kind)
                .hash(PASSWORD)
                .getResult();

        assertThat(PASSWORDS.isOutdated(old)).isTrue();
        assertThat(PASSWORDS.matches(PASSWORD, old)).isTrue();
        assertThat(PASSWORDS.matches("another", old)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "korrekt häst batteri",
                "tre gröna elefanter",
                "Vq8#tLw2!zRp",
                "名前は秘密です長い言葉です",
                "🦊🐻🐼🦁🐯🐨🐸🐵🦄🐝🐙🦋"
            })
    void aStrongPasswordIsTaken(String password) {
        assertThatCode(() -> PASSWORDS.requireStrong("password", password, KNOWN))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void aMissingPasswordIsToldAsMissing(String password) {
        Refused.at("password", CommonError.REQUIRED, () -> PASSWORDS.requireStrong("password", password, KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vq8#tLw2!zR", "🦊🐻🐼🦁🐯🐨🐸🐵🦄🐝🐙"})
    void lessThanTwelveCharactersAreTooFew(String password) {
        BusinessException refusal = catchThrowableOfType(
                BusinessException.class, () -> PASSWORDS.requireStrong("password", password, KNOWN));

        assertThat(refusal.code()).isEqualTo(IdentityError.PASSWORD_TOO_SHORT);
        assertThat(refusal.arguments()).containsExactly(12);
    }

    @Test
    void a128CharactersAreTheMost() {
        String longest = "Vq8#tLw2!zRp-korrekt häst batteri ".repeat(4).substring(0, 128);

        assertThatCode(() -> PASSWORDS.requireStrong("password", longest, KNOWN))
                .doesNotThrowAnyException();
        Refused.at(
                "password",
                IdentityError.PASSWORD_TOO_LONG,
                () -> PASSWORDS.requireStrong("password", longest + "x", KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "aaaaaaaaaaaaaaaa",
                "123456789012",
                "qwertyuiop12",
                "norrskencafé",
                "NorrskenNorrsken",
                "eva@norrsken.example",
                "Norrsken Café AB",
                "norrsken2026"
            })
    void whatIsEasilyGuessedIsRefused(String password) {
        Refused.at(
                "password",
                IdentityError.PASSWORD_TOO_COMMON,
                () -> PASSWORDS.requireStrong("password", password, KNOWN));
    }
}
