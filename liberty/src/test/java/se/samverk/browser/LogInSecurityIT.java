package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/**
 * Logging in and out. Failures are limited to 100 an hour from one network address, and that is
 * where all tests come from: each here is counted.
 */
class LogInSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String WRONG = "fel lösenord 4711";

    private final Visitors visitors = new Visitors(samverk);

    @Test
    void afterLogOutTheOldCookiesAreWorthNothing() {
        Http leo = Http.loggedIn(samverk, Visitors.LEO);
        Http.Answer page = leo.get("/mina/tjanster");
        Map<String, String> form = page.form("session");
        form.put("session:logOut", "");
        Http thief = Http.stranger(samverk);
        Map<String, String> stolen = Map.copyOf(leo.cookies);
        thief.cookies.putAll(stolen);
        assertThat(thief.get("/mina/tjanster").status).isEqualTo(200);

        Http.Answer out = leo.post("/mina/tjanster", form);

        assertThat(out.location()).isEqualTo("/logga-in?utloggad=1");
        assertThat(leo.cookies).doesNotContainKey("samverk_token");
        for (String path : List.of("/mina/tjanster", "/hem", "/fortsatt", "/kom-igang/bookkeeping")) {
            // The first refusal takes the cookie away: each path is tried with it.
            thief.cookies.putAll(stolen);
            assertThat(thief.get(path).location()).as(path).startsWith("/logga-in?till=");
        }
        thief.cookies.putAll(stolen);
        assertThat(thief.post("/mina/tjanster", form).location()).startsWith("/logga-in?till=");
    }

    @Test
    void aViewSessionOfBeforeTheLogInIsNotTheOneAfterwards() {
        Http eva = visitors.as(Visitors.EVA);
        eva.get("/mina/tjanster");
        String planted = eva.cookies.get("samverk_view");
        Map<String, String> form = eva.get("/mina/samarbeten").form("session");
        form.put("session:logOut", "");

        Http victim = Http.stranger(samverk);
        victim.cookies.put("samverk_view", planted);
        victim.logIn(Visitors.LEO, samverk.password(), "");
        assertThat(victim.get("/mina/tjanster").status).isEqualTo(200);

        assertThat(victim.cookies.get("samverk_view")).isNotEqualTo(planted);
        victim.post("/mina/samarbeten", form);
        assertThat(victim.get("/mina/tjanster").status).isEqualTo(200);
    }

    @Test
    void aMadeUpViewSessionIsNotAdopted() {
        Http anna = Http.stranger(samverk);
        anna.cookies.putAll(visitors.as(Visitors.ANNA).cookies);
        String madeUp = "0000AAAAAAAAAAAAAAAAAAAAAAA:aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
        anna.cookies.put("samverk_view", madeUp);
        anna.get("/byra/kunder");
        assertThat(anna.cookies.get("samverk_view")).isNotEqualTo(madeUp).doesNotContain("AAAAAAAAAAAAAAAAAAAAAAA");
    }

    @Test
    void aSessionIsNeverNamedInAnAddress() {
        Http anna = visitors.as(Visitors.ANNA);
        Http withoutCookies = Http.stranger(samverk);
        withoutCookies.cookies.put("samverk_token", anna.cookies.get("samverk_token"));
        Http.Answer page = withoutCookies.get("/byra/kunder");
        assertThat(page.status).isEqualTo(200);
        assertThat(page.body).doesNotContainIgnoringCase("jsessionid").doesNotContain(";samverk");
    }

    /** Which is what a robot costs that keeps no cookie of the server but the token. */
    @Test
    void ofOneLogInNoMoreSessionsAreMadeThanABrowserNeeds() {
        Http atWork = Http.loggedIn(samverk, Visitors.ERIK);
        assertThat(atWork.get("/byra/kunder").status).isEqualTo(200);

        List<Integer> answers = new ArrayList<>();
        for (int tried = 0; tried < 12; tried++) {
            Http robot = Http.stranger(samverk);
            robot.cookies.put("samverk_token", atWork.cookies.get("samverk_token"));
            answers.add(robot.get("/byra/kunder").status);
        }

        assertThat(answers).startsWith(200, 200).endsWith(503, 503);
        assertThat(atWork.get("/byra/kunder").status).isEqualTo(200);
    }

    /** One try each, so nobody is locked out by this. */
    @Test
    void aKnownAndAnUnknownAddressAreAnsweredAlike() {
        Http visitor = Http.stranger(samverk);
        String known = visitor.logIn("sara@lind.example", WRONG, "").text();
        String unknown = visitor.logIn("nobody@lind.example", WRONG, "").text();
        String impossible = visitor.logIn("no address", WRONG, "").text();
        assertThat(known).contains("did not succeed").doesNotContain("sara@lind.example");
        assertThat(unknown).isEqualTo(known);
        assertThat(impossible).isEqualTo(known);
    }

    /** An account of its own, which nobody else waits for. */
    @Test
    void afterTenWrongPasswordsTheRightOneIsRefusedToo() {
        Http anna = visitors.as(Visitors.ANNA);
        String organisationNumber = Numbers.organisationNumber();
        String email = "last." + organisationNumber + "@ny.example";
        String client = visitors.client(anna, "Låst AB", email, organisationNumber);
        String assignment = visitors.assignment(anna, client, "Löpande");
        visitors.invitation(anna, client, assignment, "invoicing");
        register(new Mails(samverk).await(email, 1).link());
        Http visitor = Http.stranger(samverk);
        assertThat(visitor.logIn(email, People.PASSWORD, "").status).isEqualTo(302);

        List<String> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            // Blanks and capitals do not make it another account.
            String written = i % 2 == 0 ? email : " ".repeat(i) + email.toUpperCase() + "\t";
            answers.add(visitor.logIn(written, WRONG, "").text());
        }
        Http.Answer right = visitor.logIn(email, People.PASSWORD, "");

        assertThat(answers).hasSize(10);
        assertThat(right.status).isEqualTo(200);
        assertThat(right.all("Set-Cookie")).isEmpty();
        assertThat(right.text()).isEqualTo(answers.get(0));
    }

    private static void register(String link) {
        Http person = Http.stranger(samverk);
        String path = link.substring(samverk.baseUrl().length());
        Map<String, String> form = person.get(path).form("form");
        form.put("form:password", People.PASSWORD);
        form.put("form:register", "");
        Http.Answer answer = person.post(path, form);
        assertThat(answer.location()).startsWith("/logga-in?till=");
        assertThat(answer.all("Set-Cookie")).isEmpty();
    }

    @Test
    void logInLeadsOnlyToThisSite() {
        for (String target : List.of(
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b")) {
            Http.Answer answer = Http.stranger(samverk).logIn(Visitors.EVA, samverk.password(), target);
            assertThat(answer.status).as(target).isEqualTo(302);
            assertThat(answer.location()).as(target).isEqualTo("/hem");
        }
        Http.Answer own = Http.stranger(samverk).logIn(Visitors.EVA, samverk.password(), "/mina/samarbeten?a=b");
        assertThat(own.location()).isEqualTo("/mina/samarbeten?a=b");
    }

    @Test
    void aLogInGoesOnOnlyForWhoHasOne() {
        Http person = Http.loggedIn(samverk, Visitors.EVA);
        assertThat(person.get("/fortsatt").status).isEqualTo(204);
        assertThat(Http.stranger(samverk).get("/fortsatt").location()).startsWith("/logga-in");
    }

    @Test
    void theLogInPageTakesAnAddressToGoToOnlyAsText() {
        Http.Answer page = Http.stranger(samverk).get("/logga-in?till=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(page.body).doesNotContain("<script>alert");
        assertThat(page.form("form").get("form:target")).contains("<script>alert(1)");
    }

    @Test
    void thePasswordIsNeverSentBack() {
        Http.Answer answer = Http.stranger(samverk).logIn("no address", WRONG, "");
        assertThat(answer.body).doesNotContain(WRONG);
        assertThat(answer.form("form").get("form:password")).isEmpty();
    }
}
