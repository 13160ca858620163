package se.samverk.shared;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The files of texts that stand beside a class: Swedish in the one without a language. */
public final class Texts {

    /** Else Java would look for the language of the machine before it came to the Swedish one. */
    private static final Control NOT_OF_THE_MACHINE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /**
     * @param home a class of the package, in whichever module
     * @param name of the file, without language and ending
     */
    public static ResourceBundle of(Class<?> home, String name, Language language) {
        return ResourceBundle.getBundle(
                home.getPackageName() + "." + name, language.locale(), home.getClassLoader(), NOT_OF_THE_MACHINE);
    }
}
