package se.samverk.web.health;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Answers {@code /health} in the place of the server, whose own answer moves with the Admin Center
 * to the administrators' port (ADR 18): whoever asks for it finds it, and finds the same, whether
 * the Admin Center is on or off. While it is off, the server's answer stands before this one.
 */
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    transient Instance<HealthCheck> all;

    @Inject
    @Startup
    transient Instance<HealthCheck> started;

    @Inject
    @Readiness
    transient Instance<HealthCheck> ready;

    @Inject
    @Liveness
    transient Instance<HealthCheck> live;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Instance<HealthCheck> asked = switch (String.valueOf(request.getPathInfo())) {
            case "null", "/" -> all;
            case "/started" -> started;
            case "/ready" -> ready;
            case "/live" -> live;
            default -> null;
        };
        if (asked == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<HealthCheckResponse> checks = asked.stream().map(HealthCheck::call).toList();
        Status status = checks.stream().allMatch(check -> check.getStatus() == Status.UP) ? Status.UP : Status.DOWN;
        if (status == Status.DOWN) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(json(status, checks));
    }

    private static JsonObject json(Status status, List<HealthCheckResponse> checks) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (HealthCheckResponse check : checks) {
            array.add(Json.createObjectBuilder()
                    .add("name", check.getName())
                    .add("status", check.getStatus().name())
                    .add("data", Json.createObjectBuilder(check.getData().orElse(Map.of()))));
        }
        return Json.createObjectBuilder()
                .add("status", status.name())
                .add("checks", array)
                .build();
    }
}
