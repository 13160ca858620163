package se.samverk.testing;

import java.util.Locale;
import java.util.ResourceBundle;

/** A machine that speaks another language; what was found before is forgotten. */
public final class DefaultLocale {

    private DefaultLocale() {}

    public static void during(String tag, Runnable test) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        ResourceBundle.clearCache(DefaultLocale.class.getClassLoader());
        try {
            test.run();
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache(DefaultLocale.class.getClassLoader());
        }
    }
}
