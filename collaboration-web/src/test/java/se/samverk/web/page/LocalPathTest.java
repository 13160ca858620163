package se.samverk.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/hem", "/mina/samarbete/1?flik=x&y=%2F", "/byra/kunder?q=Å", "/a//b", "/a#b"})
    void aPathOnThisServerIsGoneTo(String path) {
        assertThat(LocalPath.or(path, "/hem")).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "hem",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/ /evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/hem\r\nLocation: https://evil.example",
                "/hem\u0000",
                "/logga-in",
                "/logga-in?till=/logga-in"
            })
    void anythingElseLeadsHome(String path) {
        assertThat(LocalPath.or(path, "/hem")).isEqualTo("/hem");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 5_000})
    void aVeryLongPathLeadsHome(int length) {
        assertThat(LocalPath.or("/" + "a".repeat(length - 1), "/hem")).isEqualTo("/hem");
    }
}
