package se.samverk.mailin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.document.DocumentError;
import se.samverk.document.DocumentForm;
import se.samverk.document.HandIns;
import se.samverk.document.SampleFiles;
import se.samverk.due.DueLeases;
import se.samverk.fact.Fact;
import se.samverk.limit.Limit;
import se.samverk.limit.RateLimits;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.SampleSettings;

/** What goes wrong with one mail, and with a server that has no room, as the worker meets it. */
class MailIntakeTest {

    private static final String TO = "kvitton-abcdefghijkmnpqr@kvitton.example";
    private static final Fact.Readers READERS = new Fact.Readers("bureau", "company", null);

    private final MailIntake intake = new MailIntake();
    private final MailInWorker worker = new MailInWorker();
    private final Map<String, Integer> counted = new HashMap<>();
    private final List<String> handedIn = new ArrayList<>();
    private final List<ErrorCode> refused = new ArrayList<>();
    private final List<String> leases = new ArrayList<>();
    private RuntimeException failure;

    @BeforeEach
    void begin() {
        ManagedExecutorService executor = (ManagedExecutorService) Proxy.newProxyInstance(
                MailIntakeTest.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> done((Callable<?>) arguments[0]));
        intake.executor = executor;
        intake.settings = new SampleSettings().withMailIn("127.0.0.1", 1, "kvitton", "secret");
        intake.keeper = new Keeper();
        intake.services = new Open();
        intake.handIns = new Files();
        intake.limits = new Counts();
        worker.executor = executor;
        worker.intake = intake;
        worker.limits = intake.limits;
        worker.clock = Clock.systemUTC();
        worker.leases = new Leases();
    }

    private static FutureTask<?> done(Callable<?> task) {
        FutureTask<?> done = new FutureTask<>(task);
        done.run();
        return done;
    }

    private final class Keeper extends MailKeeper {
        @Override
        Optional<Addressee> addressee(String localPart) {
            return Optional.of(new Addressee("company", "service"));
        }

        @Override
        boolean isKept(String companyId, MailHead head) {
            return false;
        }

        @Override
        void keep(String companyId, MailHead head, int documents, List<Refusal> parts) {
            parts.forEach(part -> refused.add(part.reason().code()));
        }
    }

    private static final class Open extends OpenServices {
        @Override
        Optional<Fact.Readers> readers(Addressee addressee) {
            return Optional.of(READERS);
        }
    }

    private final class Counts extends RateLimits {
        @Override
        public boolean count(Limit limit, String subject) {
            boolean room = counted.getOrDefault(limit.code() + subject, 0) < limit.most();
            counted.merge(limit.code() + subject, room ? 1 : 0, Integer::sum);
            return room;
        }

        @Override
        public void takeBack(Limit limit, String subject) {
            counted.merge(limit.code() + subject, -1, Integer::sum);
        }
    }

    private final class Leases extends DueLeases {
        @Override
        public boolean acquire(String task, String subjectId, String by) {
            return true;
        }

        @Override
        public void done(String task, String subjectId, String by) {
            leases.add("done");
        }
    }

    private final class Files extends HandIns {
        @Override
        public String handInByMail(Fact.Readers readers, DocumentForm form) {
            if (failure != null && form.description().startsWith("Ett")) {
                throw failure;
            }
            handedIn.add(form.description());
            return form.key();
        }
    }

    private static MimeMessage mail(String subject) throws MessagingException {
        return SampleMessages.mail("saljare@butiken.example", TO, subject)
                .pdf("a.pdf", SampleFiles.pdf(1))
                .built();
    }

    private void run(MimeMessage... mails) {
        worker.box = new MailBox() {
            @Override
            void read(int most, Taker taker) throws MessagingException {
                read(new SampleFolder(true, mails), most, taker);
            }
        };
        worker.run();
    }

    @Test
    @DisplayName("K16: whatever goes wrong with one mail, it stays, and the others are taken; by and by it is given up")
    void illMail() throws MessagingException {
        failure = new ArrayIndexOutOfBoundsException();
        MimeMessage ill = mail("Ett");
        MimeMessage sound = mail("Två");

        run(ill, sound);

        assertThat(ill.isSet(Flags.Flag.DELETED)).isFalse();
        assertThat(sound.isSet(Flags.Flag.DELETED)).isTrue();
        assertThat(handedIn).containsExactly("Två (saljare@butiken.example)");
        assertThat(leases).containsExactly("done");
        assertThat(counted).containsEntry(MailInLimits.MAILS.code() + "company", 1);
        for (int i = 1; i <= MailInLimits.TRIES.most(); i++) {
            run(ill);
        }
        assertThat(refused).containsExactly(MailInError.MAIL_GIVEN_UP);
        assertThat(ill.isSet(Flags.Flag.DELETED)).isTrue();
    }

    @Test
    @DisplayName("K16: a server that has no room uses up neither the tries of a mail nor the mails of the day")
    void busy() throws MessagingException {
        failure = new BusinessException(DocumentError.FILES_WAITING);
        MimeMessage first = mail("Ett");
        MimeMessage second = mail("Två");
        for (int i = 0; i < MailInLimits.READS.most() + 2; i++) {
            run(first, second);
        }

        assertThat(handedIn).as("the next wake-up goes on").isEmpty();
        assertThat(counted.values()).containsOnly(0);
        failure = null;
        run(first, second);
        assertThat(handedIn).hasSize(2);
        assertThat(refused).isEmpty();
    }

    @Test
    @DisplayName(
            "K16: beyond the mails of a day each is told as not taken, of a flood no more; none is said to come tomorrow")
    void beyond() throws MessagingException {
        counted.put(MailInLimits.MAILS.code() + "company", MailInLimits.MAILS.most());
        counted.put(MailInLimits.TOLD_BEYOND.code() + "company", MailInLimits.TOLD_BEYOND.most() - 2);

        run(mail("Två"), mail("Tre"), mail("Fyra"));

        assertThat(refused).containsExactly(MailInError.MAIL_TOO_MANY_TODAY, MailInError.MAIL_TOO_MANY_TODAY);
        assertThat(handedIn).isEmpty();
    }
}
