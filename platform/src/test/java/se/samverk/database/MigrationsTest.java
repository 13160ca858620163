package se.samverk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.resource.LoadableResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.testing.TestDatabase;

class MigrationsTest {

    private static final String HISTORY = "flyway_schema_history";

    private static final MigrationFiles FILES =
            new MigrationFiles(MigrationsTest.class.getClassLoader(), DatabaseKind.DERBY);

    /** A module's list, as a class loader of its own gives it. */
    private static ClassLoader listing(Path folder, String... lines) throws IOException {
        Path list = folder.resolve(MigrationFiles.INDEX);
        Files.createDirectories(list.getParent());
        Files.write(list, List.of(lines));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }

    @Test
    void theListNamesExactlyTheFilesThatAreThere() throws IOException, URISyntaxException {
        Path packages = Path.of(
                        Migrations.class.getResource("V1__first_version.sql").toURI())
                .getParent()
                .getParent();
        try (Stream<Path> files = Files.walk(packages)) {
            assertThat(files.filter(file -> !file.getParent().endsWith("postgresql"))
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql")))
                    .containsExactlyInAnyOrderElementsOf(FILES.paths().stream()
                            .map(path -> path.substring(path.lastIndexOf('/') + 1))
                            .toList());
        }
    }

    @Test
    void theMigrationsOfAllModulesAreOneOrder(@TempDir Path folder) throws IOException {
        ClassLoader modules = listing(folder, "a/V20__later.sql", "b/V3__earlier.sql", "a/V19__middle.sql");

        assertThat(new MigrationFiles(modules, DatabaseKind.DERBY).paths())
                .containsExactly("b/V3__earlier.sql", "a/V19__middle.sql", "a/V20__later.sql");
    }

    @Test
    void twoModulesDoNotTakeOneVersion(@TempDir Path folder) throws IOException {
        ClassLoader modules = listing(folder, "a/V20__one.sql", "b/V20__other.sql");

        assertThatIllegalStateException()
                .isThrownBy(() -> new MigrationFiles(modules, DatabaseKind.DERBY))
                .withMessageContaining("b/V20__other.sql");
    }

    @Test
    void eachDatabaseHasItsOwnFileWhereTheyDiffer(@TempDir Path folder) throws IOException {
        ClassLoader modules = listing(folder, "a/{database}/V31__guards.sql");

        assertThat(new MigrationFiles(modules, DatabaseKind.DERBY).paths()).containsExactly("a/derby/V31__guards.sql");
        assertThat(new MigrationFiles(modules, DatabaseKind.POSTGRESQL).paths())
                .containsExactly("a/postgresql/V31__guards.sql");
    }

    @Test
    void theFilesAreGivenToFlywayByName() throws IOException {
        assertThat(FILES.getResources("V", new String[] {".sql"}))
                .extracting(LoadableResource::getAbsolutePath)
                .isEqualTo(FILES.paths());
        assertThat(FILES.getResources("R", new String[] {".sql"})).isEmpty();
        assertThat(FILES.getResources("V", new String[] {".conf"})).isEmpty();
        assertThat(FILES.getResource("V0__none.sql")).isNull();
        try (Reader first = FILES.getResource("V1__first_version.sql").read()) {
            assertThat(first.read()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDatabaseGetsEveryMigrationOnce(TestDatabase database) throws SQLException {
        DataSource source = database.empty();

        Migrations.apply(source);
        Migrations.apply(source);

        assertThat(applied(source)).hasSize(Migrations.COUNT);
    }

    /** Domain rules §6. The numbers are made up. */
    @ParameterizedTest
    @EnumSource
    void aPersonsNumberThatIsThereGetsItsCentury(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        Migrations.configure(source).target("1").load().migrate();
        Rows rows = new Rows(source);
        List<String> before = List.of("811228-9874", "811228+9874", "120304-9885", "120304+9885", "556016-0680");
        for (String number : before) {
            String company = rows.company(false);
            rows.execute("update company set organisation_number = ? where id = ?", number, company);
            rows.client(rows.company(true), company, number);
        }

        Migrations.apply(source);

        assertThat(rows.read("select organisation_number from company where bureau = false"))
                .containsExactlyInAnyOrder(
                        "19811228-9874", "18811228-9874", "20120304-9885", "19120304-9885", "556016-0680");
        assertThat(rows.read("select word from client_word"))
                .containsExactlyInAnyOrder("198112289874", "188112289874", "201203049885", "191203049885");
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatIsThereGetsThePlaceOfItsNumber(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        Migrations.configure(source).target("15").load().migrate();
        Rows rows = new Rows(source);
        String bureau = rows.company(true);
        for (String number : List.of("10", "2", "K10", "K9")) {
            rows.client(bureau, rows.company(false), number);
        }

        Migrations.apply(source);

        assertThat(rows.read("select client_number from client order by number_key"))
                .containsExactly("2", "10", "K9", "K10");
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsForAnAnswerGetsTheRestOfTheDayThatWasTold(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        Migrations.configure(source).target("19").load().migrate();
        Rows rows = new Rows(source);
        String bureau = rows.company(true);
        String company = rows.company(false);
        String winter = rows.invitation(rows.client(bureau, company), "bookkeeping");
        String summer = rows.invitation(rows.client(rows.company(true), company), "bookkeeping");
        String expires = "update collaboration set expires_at = ? where id = ?";
        rows.execute(expires, LocalDateTime.of(2026, 12, 13, 15, 43), winter);
        rows.execute(expires, LocalDateTime.of(2026, 6, 13, 22, 30), summer);
        String link = "insert into mail_link (id, collaboration_id, email, token_hash, expires_at)"
                + " values (?, ?, 'eva@norrsken.example', ?, ?)";
        rows.execute(link, "current", winter, "a", LocalDateTime.of(2026, 12, 13, 15, 43));
        rows.execute(link, "ended", winter, "b", LocalDateTime.of(2026, 12, 10, 8, 0));

        Migrations.apply(source);

        assertThat(rows.read("select id from collaboration where expires_at = '2026-12-13 23:00:00'"))
                .containsExactly(winter);
        assertThat(rows.read("select id from collaboration where expires_at = '2026-06-14 22:00:00'"))
                .containsExactly(summer);
        assertThat(rows.read("select id from mail_link where expires_at = '2026-12-13 23:00:00'"))
                .containsExactly("current");
        assertThat(rows.read("select id from mail_link where expires_at = '2026-12-10 08:00:00'"))
                .containsExactly("ended");
    }

    /** What was held when the server was stopped for the new version is held until its lease runs out. */
    @ParameterizedTest
    @EnumSource
    void aMailAndARunThatAreThereGetTheOneLease(TestDatabase database) throws SQLException {
        DataSource source = database.empty();
        Migrations.configure(source).target("16").load().migrate();
        Rows rows = new Rows(source);
        String mail = "insert into outbox_mail (id, dedup_key, template, language, recipient_email, recipient_name,"
                + " arguments, path, state, attempts, due_at, lease_owner, lease_until, created_at)"
                + " values (?, ?, 'ENDED', 'SV', 'eva@norrsken.example', 'Eva', '[]', '/', 'WAITING', 1,"
                + " '2026-01-20 09:00:00', ?, ?, '2026-01-20 09:00:00')";
        rows.execute(mail, "waits", "waits", null, null);
        rows.execute(mail, "held", "held", "worker", Rows.NOW.plusMinutes(5));
        String bureau = rows.company(true);
        String user = rows.user();
        String run = "insert into batch_run (id, bureau_id, started_by_id, kind, settings, state, total_count,"
                + " done_count, refused_count, started_at, lease_owner, lease_until, attempts, version)"
                + " values (?, ?, ?, 'IMPORT', '[\"k.csv\"]', 'RUNNING', 1, 0, 0, '2026-01-20 09:00:00', ?, ?, 1, 1)";
        rows.execute(run, "waits", bureau, user, null, null);
        rows.execute(run, "held", bureau, user, "worker", Rows.NOW.plusMinutes(2));

        Migrations.apply(source);

        String leases = "select id || ' ' || coalesce(lease_owner, '-') from %s where due_at = '2026-01-20 09:0%d:00'";
        assertThat(rows.read(leases.formatted("outbox_mail", 0))).containsExactly("waits -");
        assertThat(rows.read(leases.formatted("outbox_mail", 5))).containsExactly("held worker");
        assertThat(rows.read(leases.formatted("batch_run", 0))).containsExactly("waits -");
        assertThat(rows.read(leases.formatted("batch_run", 2))).containsExactly("held worker");
    }

    private static List<String> applied(DataSource source) throws SQLException {
        return new Rows(source)
                .read("select \"version\" from \""
                        + HISTORY
                        + "\" where \"success\" = true and \"version\" is not null"
                        + " order by \"installed_rank\"");
    }

    @Test
    void bothDatabasesGetTheSameTablesAndColumns() throws SQLException {
        Set<String> derby = columns(Migrated.database(TestDatabase.DERBY), "APP");
        Set<String> postgresql = columns(Migrated.database(TestDatabase.POSTGRESQL), "public");

        assertThat(derby).isEqualTo(postgresql).contains("collaboration.open_client_id nullable 36");
    }

    private static Set<String> columns(DataSource source, String schema) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection connection = source.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, schema, null, null)) {
            while (found.next()) {
                String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (HISTORY.equals(table) || isIndex(table) || isOfTriggers(table)) {
                    continue;
                }
                boolean text = found.getInt("DATA_TYPE") == java.sql.Types.VARCHAR;
                columns.add(table
                        + "."
                        + found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT)
                        + ("YES".equals(found.getString("IS_NULLABLE")) ? " nullable" : " required")
                        + (text ? " " + found.getInt("COLUMN_SIZE") : ""));
            }
        }
        return columns;
    }

    /** PostgreSQL tells the columns of indexes, too. */
    private static boolean isIndex(String table) {
        return table.endsWith("_ix") || table.endsWith("_pk") || table.endsWith("_uq");
    }

    /** The triggers of Derby refuse by a row that a check refuses; those of PostgreSQL raise an error. */
    private static boolean isOfTriggers(String table) {
        return table.endsWith("_refusal");
    }

    @ParameterizedTest
    @EnumSource
    void ofSeveralServersThatStartTogetherOneMigrates(TestDatabase database) throws Exception {
        DataSource source = database.empty();
        source.getConnection().close();
        CyclicBarrier start = new CyclicBarrier(3);
        ExecutorService servers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Object>> starting = Stream.generate(() -> servers.submit(() -> {
                        start.await(1, TimeUnit.MINUTES);
                        Migrations.apply(source);
                        return null;
                    }))
                    .limit(3)
                    .toList();
            for (Future<Object> server : starting) {
                server.get(10, TimeUnit.MINUTES);
            }
        } finally {
            servers.shutdownNow();
        }

        assertThat(applied(source)).hasSize(Migrations.COUNT);
    }
}
