package se.samverk.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations of all modules. Each module lists its own, a path a line, in {@value #INDEX}: the
 * server's class loader does not let Flyway look for them itself. Their versions are one order over
 * all modules. Where the two databases need statements of their own, the path names a folder {@value
 * #KIND}, and each kind has its file there.
 */
final class MigrationFiles implements ResourceProvider {

    static final String INDEX = "META-INF/samverk/migrations";

    private static final String KIND = "{database}";

    private final ClassLoader modules;
    private final List<String> paths;

    /**
     * @throws IllegalStateException when two migrations have one version
     */
    MigrationFiles(ClassLoader modules, DatabaseKind kind) {
        this.modules = modules;
        this.paths = listed(modules).stream()
                .map(path -> path.replace(KIND, kind.name().toLowerCase(Locale.ROOT)))
                .toList();
        if (paths.stream().map(MigrationFiles::version).distinct().count() < paths.size()) {
            throw new IllegalStateException("Two migrations have one version: " + paths);
        }
    }

    private static List<String> listed(ClassLoader modules) {
        try {
            return Collections.list(modules.getResources(INDEX)).stream()
                    .flatMap(index -> read(index).lines())
                    .filter(line -> !line.isBlank())
                    .distinct()
                    .sorted(Comparator.comparing(MigrationFiles::version))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(URL resource) {
        try (InputStream file = resource.openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static MigrationVersion version(String path) {
        String name = name(path);
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }

    /** Where the migrations lie, in the order in which they are applied. */
    List<String> paths() {
        return paths;
    }

    @Override
    public LoadableResource getResource(String name) {
        return paths.stream()
                .filter(path -> name(path).equals(name))
                .findFirst()
                .map(MigrationFile::new)
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        List<LoadableResource> found = new ArrayList<>();
        for (String path : paths) {
            String name = name(path);
            if (name.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(name::endsWith)) {
                found.add(new MigrationFile(path));
            }
        }
        return found;
    }

    private final class MigrationFile extends LoadableResource {
        private final String path;

        private MigrationFile(String path) {
            this.path = path;
        }

        @Override
        public Reader read() {
            return new StringReader(MigrationFiles.read(modules.getResource(path)));
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return name(path);
        }

        @Override
        public String getRelativePath() {
            return name(path);
        }
    }
}
