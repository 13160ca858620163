package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That a log-out is remembered by more than the memory of a server. */
class RestartSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    @Test
    void aTokenThatWasLoggedOutIsWorthNothingAfterARestartEither() {
        Http staying = Http.loggedIn(samverk, Visitors.LEO);
        Http leaving = Http.loggedIn(samverk, Visitors.LEO);
        Http thief = Http.stranger(samverk);
        thief.cookies.putAll(leaving.cookies);
        Map<String, String> logOut = leaving.get("/mina/tjanster").form("session");
        logOut.put("session:logOut", "");
        leaving.post("/mina/tjanster", logOut);

        samverk.restart();

        assertThat(thief.get("/mina/tjanster").location()).startsWith("/logga-in?till=");
        assertThat(staying.get("/mina/tjanster").status).isEqualTo(200);
    }
}
