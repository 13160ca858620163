package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose configuration says nothing of the Admin Center has none. */
@ArquillianTest
class AdminCenterOffIT {

    @Inject
    @ConfigProperty(name = "http.port")
    String port;

    /** Set by the Admin Center's own file of the configuration. */
    @Inject
    @ConfigProperty(name = "admin.virtual.host")
    Optional<String> adminHost;

    @Test
    void itsConfigurationIsNotRead() {
        assertThat(adminHost).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/adminCenter", "/adminCenter/login.jsp", "/ibm/api", "/IBMJMXConnectorREST"})
    void nothingOfItAnswers(String path) throws IOException, InterruptedException {
        assertThat(answer(path)).contains("Samverk").doesNotContain("Admin Center");
    }

    private String answer(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        return answer.body();
    }
}
