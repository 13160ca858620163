package se.samverk.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The files of texts as they are, without what Java does to find the right one. */
public final class Bundles {

    private Bundles() {}

    public static Map<String, String> read(String resource) {
        Properties read = new Properties();
        try (InputStream file = Bundles.class.getResourceAsStream(resource);
                InputStreamReader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> texts = new HashMap<>();
        read.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    /** The numbers of the arguments that a text uses, also within its choices. */
    public static Set<Integer> arguments(String pattern) {
        Set<Integer> used = new TreeSet<>();
        MessageFormat format = new MessageFormat(pattern);
        Format[] formats = format.getFormatsByArgumentIndex();
        for (int i = 0; i < formats.length; i++) {
            if (pattern.contains("{" + i)) {
                used.add(i);
            }
            if (formats[i] instanceof ChoiceFormat choice) {
                for (Object text : choice.getFormats()) {
                    used.addAll(arguments((String) text));
                }
            }
        }
        return used;
    }
}
