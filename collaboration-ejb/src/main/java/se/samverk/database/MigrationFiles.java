package se.samverk.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The migrations in their order, by name: the server's class loader does not let Flyway look for
 * them itself. A test compares this list with the files that are there.
 */
final class MigrationFiles implements ResourceProvider {

    static final List<String> NAMES = List.of(
            "V1__first_version.sql",
            "V2__account_links.sql",
            "V3__attempts_and_numbers.sql",
            "V4__bureau_applications.sql",
            "V5__visits.sql",
            "V6__oversight.sql",
            "V7__settings_changes.sql",
            "V8__plans.sql",
            "V9__own_assignments.sql",
            "V10__news.sql",
            "V11__batch_runs.sql",
            "V12__reminders_by_hand.sql",
            "V13__exports_of_own_assignments.sql",
            "V15__files_in_parts.sql",
            "V16__orders_and_needs_of_clients.sql");

    @Override
    public LoadableResource getResource(String name) {
        return NAMES.contains(name) ? new MigrationFile(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(MigrationFile::new)
                .toList();
    }

    private static final class MigrationFile extends LoadableResource {
        private final String name;

        private MigrationFile(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream file = MigrationFiles.class.getResourceAsStream(name)) {
                return new StringReader(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String getAbsolutePath() {
            return "se/samverk/database/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
