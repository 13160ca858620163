package se.samverk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.testing.ProductClasses;

/** Queries go through no wall: what a package may not know it may not read from the database either. */
class QueriesTest {

    /** A text block, or a string of one line. */
    private static final Pattern STRING =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"", Pattern.DOTALL);

    /** What is read, also behind a comma: {@code from Membership m, User u}. */
    private static final Pattern READ =
            Pattern.compile("\\b(?:from|join|update|into)\\s+((?:\\w+(?:\\s+(?:as\\s+)?\\w+)?\\s*,\\s*)*\\w+)");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern MADE = Pattern.compile("\\bnew\\s+se\\.samverk\\.([a-z.]+)\\.[A-Z]");

    /** Migrations are one order over the tables of all modules (ADR 22); those in code are told to Flyway in one place. */
    private static final String MIGRATION = "extends MigrationInCode";

    /** The converter of instants is not asked for a function of them in the server, though it is in the tests. */
    private static final Pattern ENDS_OF_INSTANTS = Pattern.compile("\\b(?:min|max)\\(\\w+\\.\\w+At\\)");

    /** Entities by their names and by those of their tables, each with its package. */
    private static final Map<String, String> ENTITIES = entities();

    private static Map<String, String> entities() {
        Map<String, String> packages = new TreeMap<>();
        ProductClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(type -> {
                    String home = ArchitectureRules.home(type.getPackageName().substring("se.samverk.".length()));
                    packages.put(type.getSimpleName(), home);
                    packages.put(type.getAnnotationOfType(Table.class).name(), home);
                });
        return packages;
    }

    /** What the queries in a source know that its package may not. */
    private static List<String> violations(String home, String source) {
        List<String> found = new ArrayList<>();
        Matcher strings = STRING.matcher(source);
        while (strings.find()) {
            String text = strings.group(1) == null ? strings.group(2) : strings.group(1);
            READ.matcher(text)
                    .results()
                    .flatMap(read -> COMMA.splitAsStream(read.group(1)))
                    .map(named -> named.split("\\s")[0])
                    .filter(ENTITIES::containsKey)
                    .filter(entity -> !ArchitectureRules.allows(home, ENTITIES.get(entity)))
                    .forEach(entity -> found.add(home + " reads " + entity));
            MADE.matcher(text)
                    .results()
                    .map(made -> ArchitectureRules.home(made.group(1)))
                    .filter(other -> !ArchitectureRules.allows(home, other))
                    .forEach(other -> found.add(home + " makes something of " + other));
        }
        return found;
    }

    @Test
    @DisplayName("queries name only entities that their package may know")
    void queriesKeepTheWalls() {
        List<String> found = Sources.all()
                .filter(file -> !Sources.text(file).contains(MIGRATION))
                .flatMap(file -> violations(Sources.home(file), Sources.text(file)).stream()
                        .map(violation -> file.getFileName() + ": " + violation))
                .toList();

        assertThat(found).isEmpty();
        assertThat(ENTITIES).hasSizeGreaterThan(30);
    }

    @Test
    @DisplayName("the first or last of instants is found by its order, which works in the server too")
    void noFunctionOfInstants() {
        assertThat(Sources.all())
                .filteredOn(file -> ENDS_OF_INSTANTS.matcher(Sources.text(file)).find())
                .isEmpty();
        assertThat("select min(e.registeredAt) from Entry e").containsPattern(ENDS_OF_INSTANTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            client | "select a.id from Assignment a"              | client reads Assignment
            client | "select k from Client k join Assignment a"   | client reads Assignment
            client | "select k from Client k, Assignment a"       | client reads Assignment
            client | "from Client as k ,ClientWord w, Assignment" | client reads Assignment
            run    | "delete from client where id = ?1"           | run reads client
            limit  | "update Membership m set m.active = false"   | limit reads Membership
            audit  | "select new se.samverk.log.LogRow(a.id) "    | audit makes something of log
            audit  | "select new se.samverk.web.log.Row(a.id) "   | audit makes something of web
            client | "select new se.samverk.bookkeeping.sie.X() " | client makes something of bookkeeping.sie
            """)
    void whatGoesThroughAWallIsFound(String home, String source, String violation) {
        assertThat(violations(home, source)).containsExactly(violation);
    }

    @Test
    void aQueryOverSeveralLinesIsReadToo() {
        String source = "\"\"\"\n select k.id\n from Client k\n left join\n Assignment a on a.clientId = k.id\"\"\"";

        assertThat(violations("client", source)).containsExactly("client reads Assignment");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            assignment | "select a.id from Assignment a join Client k on k.id = a.clientId"
            client     | "a mail from Samverk to Assignment"
            """)
    void whatStaysWithinIsNot(String home, String source) {
        assertThat(violations(home, source)).isEmpty();
    }
}
