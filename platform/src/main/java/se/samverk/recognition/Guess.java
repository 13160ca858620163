package se.samverk.recognition;

/** Something that was read, with how sure it is. */
public record Guess<T>(T value, Sureness sureness) {

    static <T> Guess<T> sure(T value) {
        return new Guess<>(value, Sureness.SURE);
    }

    static <T> Guess<T> likely(T value) {
        return new Guess<>(value, Sureness.LIKELY);
    }

    static <T> Guess<T> perhaps(T value) {
        return new Guess<>(value, Sureness.PERHAPS);
    }

    public boolean isSure() {
        return sureness == Sureness.SURE;
    }
}
