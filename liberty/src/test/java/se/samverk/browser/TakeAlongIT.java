package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.shared.Sha256;

/** An administrator takes all along that the company has, and nobody else does. */
class TakeAlongIT {

    private static final String SUMS = "SHA256SUMS.txt";
    private static final double PATIENCE = 120_000;

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private final People people = new People(samverk);

    @Test
    @DisplayName(
            "K9: an archive is made by the server, taken, and is what its sums say; another bureau's employee finds none")
    void taken() throws IOException {
        Page eva = people.logIn("eva@norrsken.example", "/mina/foretag");
        people.follow(eva, "Ta ut allt");
        eva.waitForURL("**/mina/arkiv");
        people.press(eva, "Gör arkivet");
        assertThat(eva.getByRole(AriaRole.STATUS).first()).containsText("Arkivet görs nu.");
        Locator take = eva.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Ladda ned")))
                .first();
        assertThat(take).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        String href = take.getAttribute("href");

        Download download = eva.waitForDownload(take::click);

        assertThat(download.suggestedFilename()).matches("samverk-\\d+-\\d{4}-\\d{2}-\\d{2}\\.zip");
        Map<String, String> sums = sums(download.path());
        assertThat(sums.keySet())
                .anyMatch(name -> name.startsWith("sie/"))
                .anyMatch(name -> name.startsWith("underlag/"))
                .anyMatch(name -> name.endsWith("READ ME.txt"));
        samverk.expectError("404");
        Page maria = people.logIn("maria@syd.example", "/byra/start");
        assertThat(maria.request().get(href).status()).isEqualTo(404);
    }

    /** The files by name with their sums, as they are told and as they are. */
    private static Map<String, String> sums(Path file) throws IOException {
        Map<String, String> are = new LinkedHashMap<>();
        Map<String, String> told = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(SUMS)) {
                    new String(content, StandardCharsets.UTF_8)
                            .lines()
                            .forEach(line -> told.put(line.substring(66), line.substring(0, 64)));
                } else {
                    are.put(entry.getName(), Sha256.hex(content));
                }
            }
        }
        assertThat(are).isEqualTo(told);
        return are;
    }
}
