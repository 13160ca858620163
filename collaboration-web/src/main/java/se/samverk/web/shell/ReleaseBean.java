package se.samverk.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * What the addresses of our own styles, scripts and fonts end with: another one whenever any of
 * these files is another, the same on every server, so that a browser may keep them for a year.
 */
@Named("release")
@RequestScoped
public class ReleaseBean {

    private static final String FILES = "/resources/samverk/";

    @Inject
    ServletContext application;

    /** Reads all of them; OmniFaces asks once. */
    public String getVersion() {
        CRC32 sum = new CRC32();
        add(FILES, sum);
        return Long.toHexString(sum.getValue());
    }

    private void add(String folder, CRC32 sum) {
        Set<String> paths = new TreeSet<>(application.getResourcePaths(folder));
        for (String path : paths) {
            sum.update(path.getBytes(StandardCharsets.UTF_8));
            if (path.endsWith("/")) {
                add(path, sum);
            } else {
                sum.update(bytes(path));
            }
        }
    }

    private byte[] bytes(String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
