package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Numbers;

/** Attacks on the pages by which people get into their accounts. */
class AccountSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    /** Of the demonstration's companies: a client, and a bureau. */
    private static final List<String> ON_THE_PLATFORM = List.of("559056-7896", "559034-5673");

    private final Mails mails = new Mails(samverk);
    private final Http visitor = Http.stranger(samverk);
    private final String email = "konto." + Numbers.organisationNumber() + "@byra.example";

    private Http.Answer forget(String address, String... headers) {
        Map<String, String> form = visitor.get("/glomt-losenord").form("form");
        form.put("form:email", address);
        form.put("form:send", "");
        return headers.length == 0
                ? visitor.post("/glomt-losenord", form)
                : visitor.post("/glomt-losenord", form, headers);
    }

    private Http.Answer apply(String organisationNumber, String mailbox) {
        Map<String, String> form = visitor.get("/registrera-byra").form("form");
        form.put("form:organisationNumber", organisationNumber);
        form.put("form:name", "Sol Redovisning AB");
        form.put("form:personName", "Maja Sol");
        form.put("form:email", mailbox);
        form.put("form:apply", "");
        return visitor.post("/registrera-byra", form);
    }

    private String path(Mails.Mail mail) {
        assertThat(mail.link()).startsWith(samverk.baseUrl() + "/");
        return mail.link().substring(samverk.baseUrl().length());
    }

    /** A bureau of the test's own. */
    private void register() {
        apply(Numbers.organisationNumber(), email);
        String path = path(mails.await(email, 1));
        Http.Answer answer = visitor.post(path, chosen(path, "form:confirm", People.PASSWORD));
        assertThat(answer.location()).isEqualTo("/byra-registrerad");
    }

    private Map<String, String> chosen(String path, String button, String password) {
        Map<String, String> form = visitor.get(path).form("form");
        form.put("form:password", password);
        form.put("form:repeated", password);
        form.put(button, "");
        return form;
    }

    /** Everything but what differs from one answer to the next anyway. */
    private static List<String> shape(Http.Answer answer) {
        return Stream.concat(
                        Stream.of(answer.status + " " + answer.location(), answer.text()),
                        answer.headerNames().stream())
                .toList();
    }

    @Test
    @DisplayName("D9a: a known and an unknown address are answered alike, also when limited")
    void nobodyLearnsWhoHasAnAccount() {
        Http.Answer known = forget("maria@syd.example");
        Http.Answer unknown = forget("nobody." + email);

        assertThat(known.location()).isEqualTo("/glomt-losenord?skickad=1");
        assertThat(shape(known)).isEqualTo(shape(unknown));
        assertThat(known.all("Set-Cookie")).isEmpty();
        for (int i = 0; i < 4; i++) {
            assertThat(shape(forget("nobody." + email))).isEqualTo(shape(unknown));
        }
    }

    @Test
    @DisplayName("§6: a company that is on the platform and one that is not are answered alike")
    void nobodyLearnsWhichCompanyIsHere() {
        Http.Answer unknown = apply(Numbers.organisationNumber(), "a." + email);
        assertThat(unknown.location()).isEqualTo("/registrera-byra?skickad=1");

        for (String number : ON_THE_PLATFORM) {
            String mailbox = number + "." + email;
            assertThat(shape(apply(number, mailbox))).isEqualTo(shape(unknown));
            Mails.Mail mail = mails.await(mailbox, 1);
            assertThat(mail.subject()).isEqualTo(mails.await("a." + email, 1).subject());
            Http.Answer opened = visitor.get(path(mail));
            assertThat(opened.status).isEqualTo(200);
            assertThat(opened.text()).doesNotContain("Norrsken", "Syd");
        }
        // The mailbox of somebody known is no different either.
        assertThat(shape(apply(Numbers.organisationNumber(), "maria@syd.example")))
                .isEqualTo(shape(unknown));
    }

    @Test
    @DisplayName("D12: a company that is here is refused behind the link, by a sentence without names")
    void aCompanyThatIsHereIsNotTakenOver() {
        apply(ON_THE_PLATFORM.get(0), email);
        String path = path(mails.await(email, 1));

        Http.Answer answer = visitor.post(path, chosen(path, "form:confirm", People.PASSWORD));

        assertThat(answer.location()).isEqualTo("/byra-registrerad?hinder=1");
        assertThat(visitor.get(answer.location()).text())
                .contains("cannot be completed")
                .doesNotContain("Norrsken");
        assertThat(visitor.logIn(email, People.PASSWORD, "").status).isEqualTo(200);
        assertThat(visitor.get(path).text()).contains("no longer valid");
    }

    @Test
    @DisplayName("D9a: a fourth mail within the hour is not sent")
    void aMailboxIsNotFlooded() {
        register();
        for (int i = 0; i < 5; i++) {
            forget(email);
        }
        mails.await(email, 4);
        // Asked for after the others: when it is there, they are.
        String later = "later." + email;
        apply(Numbers.organisationNumber(), later);
        mails.await(later, 1);

        mails.await(email, 4);
    }

    @Test
    @DisplayName("D9a: the link is ours whatever host the request names; it is not cached or passed on")
    void theLinkIsOurs() {
        register();
        Http.Answer answer = forget(
                email, "Sec-Fetch-Site: same-origin", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example");
        assertThat(answer.location()).isEqualTo("/glomt-losenord?skickad=1");
        assertThat(forget(email, "Host: evil.example").status).isEqualTo(404);
        Mails.Mail mail = mails.await(email, 2);
        assertThat(mail.text() + mail.html()).doesNotContain("evil.example");

        Http.Answer page = visitor.get(path(mail));

        assertThat(page.status).isEqualTo(200);
        assertThat(page.all("Cache-Control")).containsExactly("no-store");
        assertThat(page.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
        assertThat(page.all("Set-Cookie")).isEmpty();
        assertThat(page.body).doesNotContainPattern("(href|src|action)=\"(https?:)?//");
    }

    @Test
    @DisplayName("D9a: a link is used once, by its form only, and logs nobody in")
    void aLinkIsUsedOnce() throws IOException {
        register();
        forget(email);
        String path = path(mails.await(email, 2));
        Map<String, String> form = chosen(path, "form:change", "segelbåt fjorton mandarin");
        visitor.get(path + "?" + Http.encoded(form));
        visitor.send("HEAD", path, null);
        assertThat(visitor.post(path, form, "Sec-Fetch-Site: cross-site").status)
                .isEqualTo(403);
        assertThat(visitor.post(path, form, "Origin: https://evil.example").status)
                .isEqualTo(403);
        assertThat(visitor.send("PUT", path, Http.encoded(form)).status).isEqualTo(405);

        Http.Answer first = visitor.post(path, form);
        Http.Answer replay = visitor.post(path, form);

        assertThat(first.location()).isEqualTo("/losenord-andrat");
        assertThat(first.all("Set-Cookie")).isEmpty();
        assertThat(replay.location()).isNull();
        assertThat(visitor.logIn(email, People.PASSWORD, "").status).isEqualTo(200);
        assertThat(visitor.logIn(email, "segelbåt fjorton mandarin", "").status).isEqualTo(302);
        String log = Files.readString(ServerProcess.FILES.resolve("logs/messages.log"));
        assertThat(log)
                .doesNotContain(path.substring(path.lastIndexOf('/') + 1))
                .doesNotContain("segelbåt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nytt-losenord/", "/bekrafta-byra/"})
    void whatIsNoLinkLeadsOnAndTellsNothing(String page) {
        for (String odd : List.of("", "x", "%00", "a".repeat(6000), "'%22%3E%3Cscript%3E", "..%2f")) {
            Http.Answer answer = visitor.get(page + odd);
            assertThat(answer.status).as(odd).isLessThan(500);
            assertThat(answer.body).as(odd).doesNotContain("<script>alert", "Exception");
        }
        assertThat(visitor.get(page + "x").text()).contains("no longer valid");
    }

    @Test
    void theProfileIsOnlyForWhoeverIsLoggedIn() {
        for (String path : List.of("/byra/profil", "/mina/profil")) {
            assertThat(visitor.get(path).location()).startsWith("/logga-in?till=");
        }
        Http eva = new Visitors(samverk).as(Visitors.EVA);
        assertThat(eva.get("/mina/profil").status).isEqualTo(200);
        assertThat(eva.get("/byra/profil").status).isIn(403, 404);
        Map<String, String> form = eva.get("/mina/profil").form("secret");
        form.put("secret:present", samverk.password());
        form.put("secret:password", "segelbåt fjorton mandarin");
        form.put("secret:repeated", "segelbåt fjorton mandarin");
        form.put("secret:change", "");
        assertThat(eva.post("/mina/profil", form, "Sec-Fetch-Site: cross-site").status)
                .isEqualTo(403);
        assertThat(eva.get("/mina/profil").status).isEqualTo(200);
    }
}
