package se.samverk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samverk.testing.Numbers;

/** Passwords as people meet them: forgotten, changed, and chosen for a new bureau. */
class PasswordIT {

    @RegisterExtension
    static final SamverkServer samverk = new SamverkServer();

    private static final String NEW_PASSWORD = "segelbåt fjorton mandarin";

    private final People people = new People(samverk);
    private final Mails mails = new Mails(samverk);
    private final String organisationNumber = Numbers.organisationNumber();
    private final String email = "maja." + organisationNumber + "@byra.example";

    /** A bureau of each test's own, since its first user's password changes. */
    @BeforeEach
    void aBureauRegistersItself() {
        Page page = samverk.newPage();
        page.navigate("/logga-in");
        people.follow(page, "Registrera en redovisningsbyrå");
        page.waitForURL("**/registrera-byra");
        page.getByLabel("Organisationsnummer").fill(organisationNumber);
        page.getByLabel("Byråns namn").fill("Sol Redovisning AB");
        page.getByLabel("Ditt namn").fill("Maja Sol");
        page.getByLabel("E-postadress").fill(email);
        people.press(page, "Skicka uppgifterna");
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("Uppgifterna är skickade.");
        Mails.Mail mail = mails.await(email, 1);
        assertThat(mail.subject()).isEqualTo("Bekräfta registreringen av en redovisningsbyrå");
        assertThat(mail.text() + mail.html()).doesNotContain("Sol Redovisning", "Maja Sol");

        page.navigate(mail.link());
        assertThat(page.locator(".facts")).containsText(organisationNumber);
        samverk.shot(page, "bekrafta-byra");
        page.getByLabel("Välj ett lösenord").fill(People.PASSWORD);
        page.getByLabel("Bekräfta lösenordet").fill(People.PASSWORD);
        people.press(page, "Slutför registreringen");
        assertThat(page).hasTitle("Byrån är registrerad · Samverk");
        people.follow(page, "Gå till inloggningen");
        page.waitForURL("**/logga-in");
    }

    private Page loggedIn() {
        Page page = samverk.newPage();
        page.navigate("/logga-in");
        people.logIn(page, email, People.PASSWORD);
        page.waitForURL("**/byra/start");
        return page;
    }

    @Test
    @DisplayName("D12: the first user of a new bureau works in its portal")
    void aNewBureauHasItsPortal() {
        Page page = loggedIn();

        assertThat(page.locator(".side-foot")).containsText("Sol Redovisning AB");
        assertThat(page.locator(".side-foot")).containsText("Full behörighet");
        page.navigate("/byra/kunder");
        assertThat(page.getByText("Inga kunder än")).isVisible();
    }

    @Test
    @DisplayName("S9: step by step from the log-in page by the mail to log-in with a new password")
    void aForgottenPasswordIsReplaced() {
        Page old = loggedIn();
        Page page = people.onPhone();
        page.navigate("/logga-in");
        people.follow(page, "Glömt ditt lösenord?");
        page.waitForURL("**/glomt-losenord");
        page.getByLabel("E-postadress").fill(email);
        people.press(page, "Skicka begäran");
        assertThat(page.getByRole(AriaRole.STATUS).last()).containsText("Om det finns ett konto för adressen");

        Mails.Mail mail = mails.await(email, 2);
        assertThat(mail.html()).contains(">Ange nytt lösenord</a>");
        page.navigate(mail.link());
        assertThat(page).hasTitle("Ange ett nytt lösenord · Samverk");
        samverk.shot(page, "nytt-losenord");
        choose(page, "kort", "kort");
        assertThat(page.locator("[id='form:password_error']")).containsText("minst 12 tecken");
        choose(page, NEW_PASSWORD, NEW_PASSWORD + "!");
        assertThat(page.locator("[id='form:repeated_error']")).containsText("inte lika");
        samverk.shot(page, "nytt-losenord-fel");
        choose(page, NEW_PASSWORD, NEW_PASSWORD);
        page.waitForURL("**/losenord-andrat");
        people.follow(page, "Gå till inloggningen");

        people.logIn(page, email, People.PASSWORD);
        assertThat(alert(page)).containsText("Inloggningen lyckades inte.");
        people.logIn(page, email, NEW_PASSWORD);
        page.waitForURL("**/byra/start");
        old.navigate("/byra/kunder");
        assertThat(old).hasTitle("Logga in · Samverk");
        assertThat(mails.await(email, 3).subject()).isEqualTo("Ditt konto i Samverk har fått ett nytt lösenord");

        page.navigate(mail.link());
        assertThat(page.getByText("Länken gäller inte längre")).isVisible();
        people.follow(page, "Begär en ny länk");
        page.waitForURL("**/glomt-losenord");
    }

    private void choose(Page page, String password, String repeated) {
        page.getByLabel("Nytt lösenord").fill(password);
        page.getByLabel("Bekräfta lösenordet").fill(repeated);
        people.press(page, "Ändra lösenord");
    }

    @Test
    @DisplayName("D9a: on the profile page a password is changed; other log-ins end, this one stays")
    void aPasswordIsChangedOnTheProfilePage() {
        Page other = loggedIn();
        Page page = loggedIn();
        page.locator("summary.avatar").click();
        people.follow(page, "Din profil");
        page.waitForURL("**/byra/profil");
        page.getByLabel("Nuvarande lösenord").fill("fel lösenord 4711");
        choose(page, NEW_PASSWORD, NEW_PASSWORD);
        assertThat(page.locator("[id='secret:present_error']")).containsText("stämmer inte");
        samverk.shot(page, "profil-fel");

        page.getByLabel("Nuvarande lösenord").fill(People.PASSWORD);
        choose(page, NEW_PASSWORD, NEW_PASSWORD);

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Ditt lösenord är ändrat.");
        page.reload();
        assertThat(page).hasTitle("Din profil · Samverk");
        other.navigate("/byra/kunder");
        assertThat(other).hasTitle("Logga in · Samverk");
    }

    @Test
    void aNameAndALanguageAreChangedOnTheProfilePage() {
        Page page = loggedIn();
        page.navigate("/byra/profil");
        page.getByLabel("Ditt namn").fill("");
        people.press(page, "Spara uppgifterna");
        assertThat(alert(page)).containsText("Ditt namn: fyll i det här fältet.");

        page.getByLabel("Ditt namn").fill("Maja Måne");
        page.getByLabel("Språk på sidor och i mejl").selectOption("en");
        people.press(page, "Spara uppgifterna");

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Your details have been saved.");
        assertThat(page).hasTitle("Your profile · Samverk");
        assertThat(page.locator(".menu-head")).containsText("Maja Måne");
    }

    private static Locator alert(Page page) {
        return page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHas(page.locator("h2")))
                .first();
    }
}
