package se.samverk.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of the pages, and the texts that they ask for. */
final class Pages {

    /** The pages of another module, which are written in the same tags and texts. */
    static final Path OF_DEMONSTRATION = Path.of("../demonstration/src/main/resources/META-INF/resources");

    private static final Pattern LITERAL = Pattern.compile("'([^']*)'(\\.concat\\()?");

    private static final Pattern FIELD =
            Pattern.compile("<s:(input|textarea|select|radios|checks|check|date)\\s[^>]*>");

    private Pages() {}

    /**
     * One place where a page asks for a text.
     *
     * @param key the key, or its beginning when the rest is computed
     * @param computed whether the rest of the key is computed
     * @param arguments how many arguments fill the text in; -1 where it is shown as it is
     */
    record Use(String file, String key, boolean computed, int arguments) {}

    static List<Use> uses(Path folder) {
        return files(folder).stream()
                .flatMap(file -> uses(file.getFileName().toString(), text(file)).stream())
                .toList();
    }

    /** The ids of the fields on pages that are given no label. */
    static Set<String> fieldsWithoutLabel(Path folder) {
        return files(folder).stream()
                .flatMap(file -> fieldsWithoutLabel(text(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> fieldsWithoutLabel(String page) {
        return FIELD.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(field -> !field.contains(" label="))
                .map(field -> field.replaceFirst("(?s).* id=\"([^\"]*)\".*", "$1"))
                .toList();
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Use> uses(String file, String page) {
        List<Use> uses = new ArrayList<>();
        for (int at = page.indexOf("msg["); at >= 0; at = page.indexOf("msg[", at + 1)) {
            String key = arguments(page, at + "msg[".length()).get(0);
            uses.addAll(keys(file, key, -1));
        }
        String call = "format.message(";
        for (int at = page.indexOf(call); at >= 0; at = page.indexOf(call, at + 1)) {
            List<String> arguments = arguments(page, at + call.length());
            uses.addAll(keys(file, arguments.get(0), arguments.size() - 1));
        }
        return uses;
    }

    private static List<Use> keys(String file, String expression, int arguments) {
        List<Use> uses = new ArrayList<>();
        String keysOnly =
                expression.replaceAll("(\\s(eq|ne)\\s|[=!]=)\\s*'[^']*'", "").replaceAll("\\.concat\\(.*", ".concat(");
        Matcher literal = LITERAL.matcher(keysOnly);
        while (literal.find()) {
            uses.add(new Use(file, literal.group(1), literal.group(2) != null, arguments));
        }
        return uses;
    }

    /** What stands between the brackets that have been opened, cut at its own commas. */
    private static List<String> arguments(String page, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        boolean quoted = false;
        for (int i = start; ; i++) {
            char c = page.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']')) {
                if (depth == 0) {
                    arguments.add(page.substring(from, i));
                    return arguments;
                }
                depth--;
            } else if (!quoted && depth == 0 && c == ',') {
                arguments.add(page.substring(from, i));
                from = i + 1;
            }
        }
    }
}
