package se.samverk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.testing.Numbers;
import se.samverk.web.page.AllPages;

/** That errors, logs and mails tell nobody what is not for them. */
class LeaksSecurityIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final Pattern INTERNAL =
            Pattern.compile("\\bat [a-z]+\\.[a-z.]+\\w+\\(|\\b(java|jakarta|org|com|se)\\.[a-z]+\\.[A-Za-z.]+"
                    + "|[A-Z]\\w+Exception|\\b(select|insert|update) .* (from|into|set) "
                    + "|(?i)derby|eclipselink|myfaces|stack ?trace");
    private static final List<String> ODD = List.of(
            "a".repeat(6000),
            "%C3%A5%E2%80%A8%F0%9F%98%80",
            "'%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "%27)%20or%201=1--",
            "%00",
            "%",
            "%zz",
            "..%2f..%2f",
            "%23%7B31337*3%7D",
            "$%7B31337*3%7D",
            "garbage",
            "a.b",
            ".",
            "-1",
            "%25_!");
    private static final List<String> PARAMETERS = List.of(
            "/byra/kunder?q=",
            "/byra/kunder?efter=",
            "/byra/kunder?fore=",
            "/byra/kunder?status=",
            "/byra/kunder?sortera=",
            "/byra/inbjudningar?efter=",
            "/byra/inbjudningar?status=",
            "/byra/aktivera/x/",
            "/byra/samarbeten?kund=",
            "/byra/samarbete/bookkeeping?q=",
            "/byra/samarbete/bookkeeping?kund=",
            "/logga-in?till=",
            "/logga-in?lang=",
            "/");

    /** Also the rest of the address of every page that something is named after. */
    private static List<String> places() {
        return Stream.concat(
                        PARAMETERS.stream(),
                        AllPages.list().stream()
                                .filter(page -> !page.names().isEmpty())
                                .map(page -> page.of("")))
                .toList();
    }

    private final Visitors visitors = new Visitors(samverk);
    private final Http anna = visitors.as(Visitors.ANNA);

    @Test
    void nothingThatIsWrittenIntoAnAddressBringsTheServerToTellOfItself() {
        List<String> leaks = new ArrayList<>();
        for (String place : places()) {
            for (String odd : ODD) {
                Http.Answer answer = anna.get(place + odd);
                boolean tells = INTERNAL.matcher(answer.text()).find();
                boolean obeys =
                        answer.body.contains("<script>alert") || answer.text().contains("94011");
                if (answer.status >= 500 || tells || obeys) {
                    leaks.add(place + odd + ": " + answer);
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void nothingThatIsWrittenIntoAFormBringsTheServerToTellOfItself() {
        List<String> leaks = new ArrayList<>();
        for (String odd : List.of("a".repeat(100_000), "\u0000", "å\u2028\ud83d\ude00", "'\">--", "-1", "")) {
            String client = visitors.client(anna, "Läckande AB", "kim@lackande.example");
            visitors.assignment(anna, client, "Löner");
            String path = "/byra/aktivera/" + client + "/payroll";
            Map<String, String> opened = anna.get(path).form("form");
            for (String field : List.of(
                    "form:variant",
                    "form:months",
                    "form:recipient",
                    "form:assignment",
                    "form:message",
                    "form_SUBMIT",
                    "jakarta.faces.ViewState",
                    "jakarta.faces.source",
                    "jakarta.faces.partial.render")) {
                Map<String, String> form = new HashMap<>(opened);
                form.put("form:invite", "");
                form.put(field, odd);
                Http.Answer answer = anna.post(path, form);
                if (answer.status >= 500 || INTERNAL.matcher(answer.text()).find()) {
                    leaks.add(field + ": " + answer);
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kunden AB\r\nBcc: stulen@evil.example",
                "Kunden AB\nBcc: stulen@evil.example",
                "Kunden AB\rBcc: stulen@evil.example",
                "Kunden AB\u2028Bcc: stulen@evil.example",
                "Kunden AB\u2029Bcc: stulen@evil.example",
                "Kunden AB\u0085Bcc: stulen@evil.example",
                "Kunden AB\u0000",
                "Kunden AB\u202egpj.exe",
            })
    void aLineBreakInANameIsRefusedAtItsField(String name) {
        for (String field : List.of("form:name", "form:contactPerson", "form:number")) {
            Map<String, String> form =
                    visitors.clientForm(anna, "Kunden AB", "rad@ny.example", Numbers.organisationNumber());
            form.put(field, name);
            Http.Answer answer = anna.post("/byra/kund-ny", form);
            assertThat(answer.status).as(field).isEqualTo(200);
            assertThat(answer.body).as(field).contains("href=\"#" + field + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@ny.example\r\nBcc: stulen@evil.example",
                "kim@ny.example\nRCPT TO:<stulen@evil.example>",
                "kim@ny.example\u2028stulen@evil.example",
                "kim@ny.example,stulen@evil.example",
                "kim@ny.example;stulen@evil.example",
                "kim@ny.example stulen@evil.example",
                "Kim <kim@ny.example>",
                "<kim@ny.example>",
                "\"kim@ny.example,stulen\"@evil.example",
                "kim@ny.example>",
                "kim%0aBcc:stulen@evil.example,x@ny.example",
                "kim@[127.0.0.1]",
                "@ny.example:kim@evil.example",
            })
    void anAddressThatIsNotExactlyOneIsRefusedAtItsField(String email) {
        Map<String, String> form = visitors.clientForm(anna, "Kunden AB", email, Numbers.organisationNumber());
        Http.Answer answer = anna.post("/byra/kund-ny", form);
        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body).contains("href=\"#form:email\"");
    }

    @Test
    void aMailGoesToExactlyOneReceiverWhateverTheNames() throws MessagingException {
        String organisationNumber = Numbers.organisationNumber();
        String email = "ett." + organisationNumber + "@ny.example";
        Map<String, String> form = visitors.clientForm(
                anna, "Kund, \"Bcc: stulen@evil.example\" <stulen@evil.example> {0} AB", email, organisationNumber);
        form.put("form:contactPerson", "Kim, stulen@evil.example <stulen@evil.example>, {1}");
        String client = anna.post("/byra/kund-ny", form).location().replaceAll("/byra/kund/([^?]*).*", "$1");
        String work = visitors.assignment(anna, client, "Löpande");
        visitors.invitation(anna, client, work, "invoicing");
        String html = new Mails(samverk).await(email, 1).html();

        assertThat(html).doesNotContain("<stulen@evil.example>").contains("&lt;stulen@");
        for (MimeMessage message : samverk.greenMail().getReceivedMessages()) {
            assertThat(message.getAllRecipients()).hasSize(1);
            String receiver = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
            assertThat(receiver).doesNotContain("evil.example");
            assertThat(message.getHeader("Bcc")).isNull();
        }
        // The mail server makes an account of each receiver of an envelope.
        assertThat(samverk.greenMail().getUserManager().listUser())
                .extracting(GreenMailUser::getEmail)
                .contains(email)
                .noneMatch(receiver -> receiver.contains("evil.example"));
    }

    @Test
    void noLogHoldsWhatOnlyOnePersonMayKnow() throws IOException {
        Http eva = visitors.as(Visitors.EVA);
        eva.get("/mina/tjanster");
        String identityNumber = Numbers.personalIdentityNumber();
        String email = "kanarie." + Numbers.organisationNumber() + "@ny.example";
        String client = visitors.client(anna, "Kanariefågel", email, identityNumber);
        String work = visitors.assignment(anna, client, "Löpande");
        visitors.invitation(anna, client, work, "invoicing");
        String link = new Mails(samverk).await(email, 1).link();
        String path = link.substring(samverk.baseUrl().length());
        Http person = Http.stranger(samverk);
        Map<String, String> registration = person.get(path).form("form");
        registration.put("form:password", "kort");
        registration.put("form:register", "");
        assertThat(person.post(path, registration).status).isEqualTo(200);
        registration.put("form:password", "grön kanariefågel 12");
        assertThat(person.post(path, registration).status).isEqualTo(302);
        person.get(path);
        person.get(path + "x");
        person.logIn(email, "fel kanariefågel 12", "");
        person.logIn(email, "grön kanariefågel 12", "");
        person.get("/mina/tjanster");
        assertThat(person.cookies).containsKeys("samverk_token", "samverk_view");

        String token = person.cookies.get("samverk_token");
        String session = Tokens.payload(token).replaceAll(".*\"sid\":\"([^\"]*)\".*", "$1");
        String log = everythingLogged();
        assertThat(log).contains("CWWKF0011I");
        for (String canary : List.of(
                samverk.password(),
                "kanariefågel 12",
                path.substring(path.lastIndexOf('/') + 1),
                token,
                token.substring(token.lastIndexOf('.') + 1),
                session,
                person.cookies.get("samverk_view").substring(4, 27),
                identityNumber,
                identityNumber.replace("-", ""),
                identityNumber.substring(2),
                eva.cookies.get("samverk_token"),
                email)) {
            assertThat(log.contains(canary)).as("the logs hold %s", canary).isFalse();
        }
    }

    /** What is read and kept; not what the server writes for those who look into a fault of its own (trace.log, ffdc). */
    private static final String LOG_LINES = ".*(console|messages)[^/]*\\.log";

    @Test
    void theLogHoldsNoTokenThatIsRefusedAndDoesNotGrowByThem() throws IOException {
        String canary = "canary" + Numbers.organisationNumber().replace("-", "");
        String real = visitors.as(Visitors.EVA).cookies.get("samverk_token");
        List<String> tokens = List.of(
                canary,
                canary + ".b.c.d.e",
                real + canary,
                real.substring(0, real.indexOf('.')) + "." + canary + ".c2lnbmF0dXJl",
                base64("{\"alg\":\"none\"}") + "." + base64("{\"sub\":\"" + canary + "\"}") + ".",
                base64("{\"alg\":\"HS256\",\"kid\":\"" + canary + "\"}") + ".e30." + canary);
        int before = logged(LOG_LINES).length();

        for (int round = 0; round < 20; round++) {
            for (String token : tokens) {
                Http stranger = Http.stranger(samverk);
                stranger.cookies.put("samverk_token", token);
                assertThat(stranger.get("/byra/kunder").status).isEqualTo(302);
            }
        }

        String log = logged(LOG_LINES);
        assertThat(log.contains(canary)).as("the logs hold a refused token").isFalse();
        assertThat(log.length() - before)
                .as("what 120 refused tokens have added")
                .isLessThan(10_000);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String everythingLogged() throws IOException {
        return logged(".*(\\.log|ffdc.*\\.txt|\\.log\\..*)");
    }

    private static String logged(String names) throws IOException {
        try (Stream<Path> files = Files.walk(ServerProcess.FILES)) {
            return files.filter(file -> file.toString().matches(names))
                    .map(LeaksSecurityIT::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
