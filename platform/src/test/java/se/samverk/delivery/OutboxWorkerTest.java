package se.samverk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.Language;

class OutboxWorkerTest {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class.getName());

    private final List<OutboxMail> mails = new ArrayList<>(
            List.of(mail(SampleTemplate.GREETING), mail(SampleTemplate.REMINDER), mail(SampleTemplate.FAREWELL)));
    private final List<OutboxMail> sent = new ArrayList<>();
    private final OutboxWorker worker = new OutboxWorker();
    private final List<OutboxMail> arrived = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-20T09:00:00Z");
    private Exception fault;
    private OutboxMail busy;

    private static OutboxMail mail(MailTemplate template) {
        return SampleMails.mail(template, Language.SV);
    }

    @BeforeEach
    void wire() {
        LOG.setLevel(Level.OFF);
        worker.outbox = new Waiting();
        worker.sender = new MailSender() {
            @Override
            Connection connect() {
                return new FailsForTheFirst();
            }
        };
    }

    @AfterEach
    void logAgain() {
        LOG.setLevel(null);
    }

    private final class Waiting extends Outbox {
        @Override
        public List<String> due(int most) {
            return mails.stream()
                    .filter(mail -> mail.state() == OutboxMail.State.WAITING)
                    .limit(most)
                    .map(OutboxMail::id)
                    .toList();
        }

        @Override
        public Optional<OutboxMail> acquire(String mailId, String owner) {
            return find(mailId).filter(mail -> mail.acquire(owner, now));
        }

        private Optional<OutboxMail> find(String mailId) {
            return mails.stream().filter(mail -> mail.id().equals(mailId)).findFirst();
        }

        @Override
        public void sent(String mailId, String owner) {
            find(mailId).ifPresent(mail -> mail.sent(now));
        }

        @Override
        public void failed(String mailId, String owner, MailFailure failure) {
            find(mailId).ifPresent(mail -> mail.failed(failure, now));
        }

        @Override
        public void postponed(String mailId, String owner, String error) {
            find(mailId).ifPresent(mail -> mail.postponed(error, now));
        }

        @Override
        public void arrived(OutboxMail mail) {
            if (mail == busy) {
                throw new PersistenceException("a lock was not had in time");
            }
            arrived.add(mail);
        }
    }

    private class FailsForTheFirst implements MailSender.Connection {
        @Override
        public void send(OutboxMail mail) throws MessagingException {
            if (mail == mails.get(0) && fault instanceof MessagingException refused) {
                throw refused;
            }
            if (mail == mails.get(0) && fault instanceof RuntimeException broken) {
                throw broken;
            }
            sent.add(mail);
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void allAreSent() {
        worker.run();

        assertThat(sent).isEqualTo(mails);
        assertThat(mails).allMatch(mail -> mail.state() == OutboxMail.State.SENT);
        assertThat(arrived).isEqualTo(mails);
    }

    @Test
    void moreThanAPieceIsSentAtOneWakeUp() {
        while (mails.size() <= 2 * OutboxWorker.AT_ONCE) {
            mails.add(mail(SampleTemplate.GREETING));
        }

        worker.run();

        assertThat(sent).containsExactlyElementsOf(mails);
    }

    @Test
    void aConnectionThatIsLostPostponesWhatIsLeftAndCountsAgainstNoMail() {
        fault = new MailSender.Unreachable(new MessagingException("Couldn't connect"));

        worker.run();

        assertThat(sent).isEmpty();
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(OutboxMail.State.WAITING);
            assertThat(mail.lastError()).isEqualTo("Couldn't connect");
            assertThat(mail.acquire("another", now.plus(Duration.ofMinutes(5)))).isTrue();
        });
    }

    /** Each commit wakes the worker: forty of them must not open forty connections. */
    @Test
    void ofManyWakeUpsOneSendsOverOneConnection() throws Exception {
        AtomicInteger open = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        worker.sender = new MailSender() {
            @Override
            Connection connect() {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                return new FailsForTheFirst() {
                    @Override
                    public void send(OutboxMail mail) throws MessagingException {
                        sending.countDown();
                        await(others);
                        super.send(mail);
                    }

                    @Override
                    public void close() {
                        open.decrementAndGet();
                    }
                };
            }
        };
        Thread first = new Thread(worker::run);
        first.start();
        await(sending);
        OutboxMail later = mail(SampleTemplate.GREETING);
        mails.add(later);
        for (int i = 0; i < 40; i++) {
            worker.run();
        }
        others.countDown();
        first.join();

        assertThat(most).hasValue(1);
        assertThat(sent).containsExactlyElementsOf(mails);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void oneWhoseArrivalCannotBeToldIsNotSentAgainAndHoldsUpNoOther() {
        busy = mails.get(0);

        worker.run();
        worker.run();

        assertThat(sent).isEqualTo(mails);
        assertThat(arrived).isEqualTo(mails.subList(1, 3));
    }

    @ParameterizedTest
    @ValueSource(classes = {MessagingException.class, IllegalArgumentException.class})
    void oneThatCannotBeSentHoldsUpNoOtherAndIsGivenUpAtLast(Class<? extends Exception> kind)
            throws ReflectiveOperationException {
        fault = kind.getConstructor(String.class).newInstance("no such text");

        worker.run();

        assertThat(sent).isEqualTo(mails.subList(1, 3));
        assertThat(arrived).isEqualTo(sent);
        assertThat(mails.get(0).state()).isEqualTo(OutboxMail.State.WAITING);
        for (int attempt = 2; attempt <= 12; attempt++) {
            now = now.plus(Duration.ofHours(6));
            worker.run();
        }
        assertThat(mails.get(0).state()).isEqualTo(OutboxMail.State.DEAD);
        assertThat(sent).hasSize(2);
    }
}
