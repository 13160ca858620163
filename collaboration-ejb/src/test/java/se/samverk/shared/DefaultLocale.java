package se.samverk.shared;

import java.util.Locale;
import java.util.ResourceBundle;

/** Runs a test on a machine that speaks another language; what was found before is forgotten. */
public final class DefaultLocale implements AutoCloseable {

    private final Locale before = Locale.getDefault();

    public DefaultLocale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        ResourceBundle.clearCache(DefaultLocale.class.getClassLoader());
    }

    @Override
    public void close() {
        Locale.setDefault(before);
        ResourceBundle.clearCache(DefaultLocale.class.getClassLoader());
    }
}
