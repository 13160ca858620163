package se.samverk.identity;

import se.samverk.fact.Fact;
import se.samverk.shared.Language;

/** Somebody has chosen another language for pages and mails. */
public record LanguageChosen(String userId, Readers readers, Language before, Language after) implements Fact {

    @Override
    public String code() {
        return "LANGUAGE_CHOSEN";
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
