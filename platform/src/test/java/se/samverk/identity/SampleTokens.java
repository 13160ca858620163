package se.samverk.identity;

import java.nio.file.Path;
import se.samverk.shared.SampleSettings;
import se.samverk.shared.Settings;

/** The tokens of links, with the key from a file. */
public final class SampleTokens {

    private SampleTokens() {}

    public static LinkTokens of(Path keyFile) {
        return of(new SampleSettings().withLinkKey(keyFile));
    }

    static LinkTokens of(Settings settings) {
        LinkTokens tokens = new LinkTokens();
        tokens.settings = settings;
        tokens.readKey();
        return tokens;
    }
}
