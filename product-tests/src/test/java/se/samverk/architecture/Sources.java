package se.samverk.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources of all modules: whoever adds one is read without being asked. */
final class Sources {

    static final Path PROJECT = Path.of("..");

    private static final String MAIN = "src/main/java";
    private static final String TESTS = "src/test/java";

    private Sources() {}

    /** The folders of the modules that have code which is no test. */
    static List<Path> modules() {
        return modulesWith(MAIN);
    }

    private static List<Path> modulesWith(String folder) {
        try (Stream<Path> folders = Files.list(PROJECT)) {
            return folders.filter(module -> Files.isDirectory(module.resolve(folder)))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Path> all() {
        return modules().stream().flatMap(Sources::of);
    }

    static Stream<Path> of(Path module) {
        return files(module.resolve(MAIN));
    }

    static Stream<Path> ofTests() {
        return modulesWith(TESTS).stream().flatMap(module -> files(module.resolve(TESTS)));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
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

    /** The name of the class that a file of a module is for. */
    static String className(Path module, Path file) {
        String relative = module.resolve(MAIN).relativize(file).toString();
        return relative.replace(".java", "").replace(file.getFileSystem().getSeparator(), ".");
    }

    /** The package of the house that a file is in, without what lies in it: {@code web} of a page's bean. */
    static String home(Path file) {
        String folder = file.getParent().toString().replace('\\', '/');
        return ArchitectureRules.home(folder.replaceFirst(".*/se/samverk/", "").replace('/', '.'));
    }
}
