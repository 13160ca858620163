package se.samverk.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.SampleFiles;
import se.samverk.shared.SampleSettings;

/** The mailbox as a mail server shows it. */
class MailBoxTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private final MailBox box = new MailBox();
    private final List<String> seen = new ArrayList<>();
    private GreenMailUser mailbox;

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        mailbox = SERVER.setUser("alla@kvitton.example", "kvitton", "secret");
        box.settings =
                new SampleSettings().withMailIn("127.0.0.1", SERVER.getImap().getPort(), "kvitton", "secret");
    }

    private void lies(String subject) {
        mailbox.deliver(SampleMessages.mail("eva@norr.example", "kvitton-x@kvitton.example", subject)
                .pdf("a.pdf", SampleFiles.pdf(1))
                .built());
    }

    private final class Taking implements MailBox.Taker {
        private final String stays;
        private final int most;

        private Taking(String stays, int most) {
            this.stays = stays;
            this.most = most;
        }

        @Override
        public boolean take(RawMail mail) {
            seen.add(mail.head().subject());
            return !mail.head().subject().equals(stays);
        }

        @Override
        public boolean goesOn() {
            return seen.size() < most;
        }
    }

    @Test
    @DisplayName("K16: what was taken care of goes, what is to be tried again stays; so many at once")
    void read() throws MessagingException {
        lies("Ett");
        lies("Två");
        lies("Tre");

        box.read(2, new Taking("Ett", 10));
        assertThat(seen).containsExactly("Ett", "Två");

        seen.clear();
        box.read(10, new Taking(null, 10));
        assertThat(seen).containsExactly("Ett", "Tre");

        seen.clear();
        box.read(10, new Taking(null, 10));
        assertThat(seen).isEmpty();
    }

    @Test
    @DisplayName("K16: who has no time left goes on at the next wake-up")
    void bounded() throws MessagingException {
        lies("Ett");
        lies("Två");

        box.read(10, new Taking(null, 1));

        assertThat(seen).containsExactly("Ett");
    }

    @Test
    @DisplayName("K16: a mailbox that cannot be reached is told")
    void unreachable() {
        box.settings =
                new SampleSettings().withMailIn("127.0.0.1", SERVER.getImap().getPort(), "kvitton", "wrong");

        assertThatThrownBy(() -> box.read(10, new Taking(null, 1))).isInstanceOf(MessagingException.class);
    }
}
