package se.samverk.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;

/**
 * Hashes and checks passwords with Argon2id. The parameters stand in each hash, so that a hash made
 * with older ones is recognised and replaced at the next log-in. A password is the same however a
 * keyboard sends it: ä as one character, or as a and two dots ({@link PlainText#secret}).
 */
@ApplicationScoped
public class Passwords {

    /** In place of a hash for somebody who has not chosen a password: no password matches it. */
    static final String UNUSABLE = "!";

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int GUESSABLE_BELOW = 2;
    private static final int SALT_BYTES = 16;

    private static final Argon2Function CURRENT = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /**
     * As many at a time as there are processors to halve, so that other pages go on under a flood.
     */
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final Zxcvbn strength = new Zxcvbn();
    private final String dummyHash = hash("nobody's password");

    /**
     * Checks a password that a person chooses: its length and how easily it is guessed, no rules of
     * composition.
     *
     * @param known words that must not carry the password, such as the person's name
     * @throws BusinessException REQUIRED, NOT_PLAIN_TEXT, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG or
     *     PASSWORD_TOO_COMMON at {@code field}
     */
    public void requireStrong(String field, String password, List<String> known) {
        if (password == null || password.isEmpty()) {
            throw BusinessException.at(field, CommonError.REQUIRED);
        }
        String secret = PlainText.secret(password);
        if (secret.chars().anyMatch(Character::isISOControl)) {
            throw BusinessException.at(field, CommonError.NOT_PLAIN_TEXT);
        }
        int length = secret.codePointCount(0, secret.length());
        if (length < SHORTEST) {
            throw BusinessException.at(field, IdentityError.PASSWORD_TOO_SHORT, SHORTEST);
        }
        if (length > LONGEST) {
            throw BusinessException.at(field, IdentityError.PASSWORD_TOO_LONG, LONGEST);
        }
        if (strength.measure(secret, withTheirParts(known)).getScore() < GUESSABLE_BELOW) {
            throw BusinessException.at(field, IdentityError.PASSWORD_TOO_COMMON);
        }
    }

    /**
     * Checks a password that a person has chosen and typed twice, in the fields {@code password}
     * and {@code repeated}.
     *
     * @throws BusinessException as {@link #requireStrong}; PASSWORDS_DIFFER at {@code repeated}
     */
    public void requireChosen(String password, String repeated, List<String> known) {
        Faults faults = new Faults();
        faults.check(() -> requireStrong("password", password, known));
        if (!PlainText.secret(password).equals(PlainText.secret(repeated))) {
            faults.add(BusinessException.at("repeated", IdentityError.PASSWORDS_DIFFER));
        }
        faults.refuse();
    }

    /** A name or an address is also known by the words in it. */
    private static List<String> withTheirParts(List<String> known) {
        return known.stream()
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * @throws BusinessException BUSY when too many wait already
     */
    public String hash(String password) {
        return oneOfFew(() -> Password.hash(PlainText.secret(password))
                .addRandomSalt(SALT_BYTES)
                .with(CURRENT)
                .getResult());
    }

    /**
     * Takes as long when there is no hash to check against, so that the time tells nobody whether
     * an address is known.
     *
     * @param hash null when there is no such user; one who has chosen no password has none either
     * @throws BusinessException BUSY when too many wait already
     */
    public boolean matches(String password, String hash) {
        boolean usable = hash != null && !UNUSABLE.equals(hash);
        String present = usable ? hash : dummyHash;
        String secret = PlainText.secret(password);
        boolean same = isOf(secret, present) || !secret.equals(password) && isOf(password, present);
        return same && usable;
    }

    /** Also as it was typed: until version 1.1 a hash was made of that. */
    private boolean isOf(String password, String hash) {
        return password != null
                && oneOfFew(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** What is kept for somebody who is yet to choose a password. */
    public String unusable() {
        return UNUSABLE;
    }

    /** Whether the hash was made with other parameters than today's. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(CURRENT);
    }

    private <T> T oneOfFew(Supplier<T> work) {
        try {
            if (!places.tryAcquire(5, TimeUnit.SECONDS)) {
                throw new BusinessException(IdentityError.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusinessException(IdentityError.BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
