package se.samverk.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.document.SampleFiles;
import se.samverk.shared.SampleSettings;

/** The mailbox as a mail server shows it. */
class MailBoxTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private final MailBox box = new MailBox();
    private final List<String> seen = new ArrayList<>();
    private final List<String> tried = new ArrayList<>();
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
        public boolean mayRead(String id) {
            tried.add(id);
            return true;
        }

        @Override
        public boolean isForAnybody(RawMail head) {
            return !head.head().subject().equals("Ingens");
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

        box.read(1, new Taking("Ett", 10));
        assertThat(seen).as("what stays holds up no other").containsExactly("Ett", "Två");

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

    @Test
    @DisplayName("K16: what is for nobody goes by its head alone; each mail has an id by which its tries are counted")
    void nobodys() throws MessagingException {
        lies("Ingens");
        lies("Ett");

        box.read(10, new Taking("Ett", 10));
        String kept = tried.get(1);
        box.read(10, new Taking(null, 10));

        assertThat(seen).containsExactly("Ett", "Ett");
        assertThat(tried).hasSize(3).endsWith(kept);
    }

    /** What a server does when a mail is read. */
    private enum Fault {
        NONE,
        REFUSED,
        BROKEN,
        EMPTY,
        CUT
    }

    private static MimeMessage sent(String subject, Fault fault) throws MessagingException {
        byte[] raw = SampleMessages.mail("eva@norr.example", "kvitton-x@kvitton.example", subject)
                .pdf("a.pdf", SampleFiles.pdf(1))
                .raw();
        return new MimeMessage(null, new ByteArrayInputStream(raw)) {
            @Override
            public int getSize() {
                return raw.length;
            }

            @Override
            public void writeTo(OutputStream to) throws IOException, MessagingException {
                switch (fault) {
                    case NONE -> to.write(raw);
                    case REFUSED -> throw new MessagingException("NO");
                    case BROKEN -> throw new IOException("reset");
                    case EMPTY -> to.flush();
                    case CUT -> to.write(raw, 0, raw.length / 2);
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("K16: a mail that cannot be read now, or not whole, stays, and the others are taken")
    void passing(Fault fault) throws MessagingException {
        MimeMessage ill = sent("Ett", fault);
        MimeMessage sound = sent("Två", Fault.NONE);

        MailBox.read(new SampleFolder(true, ill, sound), 1, new Taking(null, 10));

        assertThat(seen).containsExactly("Två");
        assertThat(ill.isSet(Flags.Flag.DELETED)).isFalse();
        assertThat(sound.isSet(Flags.Flag.DELETED)).isTrue();
    }

    @Test
    @DisplayName("K16: a mailbox that is closed meanwhile is told, and nothing goes on in it")
    void closed() throws MessagingException {
        SampleFolder folder = new SampleFolder(false, sent("Ett", Fault.BROKEN), sent("Två", Fault.NONE));

        assertThatThrownBy(() -> MailBox.read(folder, 10, new Taking(null, 10))).isInstanceOf(MessagingException.class);
        assertThat(seen).isEmpty();
    }
}
