package se.samverk.identity;

import se.samverk.fact.Fact;
import se.samverk.shared.Language;

/** Somebody has changed the own name or language. */
public record ProfileChanged(String userId, Readers readers, Profile before, Profile after) implements Fact {

    /** What is kept of a person. */
    public record Profile(String name, Language language) {
        static Profile of(User user) {
            return new Profile(user.name(), user.language());
        }
    }

    @Override
    public String code() {
        return "PROFILE_CHANGED";
    }

    @Override
    public Subject subject() {
        return new Subject("user", userId);
    }
}
