package se.samverk.shared;

/** One text in both languages. */
public record LocalText(String sv, String en) {

    public String in(Language language) {
        return language == Language.EN ? en : sv;
    }
}
