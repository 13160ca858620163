package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.delivery.MailFailure;
import se.samverk.delivery.Outbox;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;

/** Mails that two servers want to send at the same moment, over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class OutboxRaceTest extends Story {

    private static final int MAILS = 20;
    private static final String HERE = "here";
    private static final String THERE = "there";

    private final CyclicBarrier each = new CyclicBarrier(2);
    private List<String> mails;

    @BeforeEach
    void queue() {
        for (int mail = 0; mail < MAILS; mail++) {
            scene.invitation(anna, scene.client(anna, scene.company()), "bookkeeping");
        }
        mails = service(Outbox.class).due(MAILS);
    }

    /** What one server gets of the mails, each asked for by both at once. */
    private List<String> acquire(Server server, String worker) throws Exception {
        List<String> got = new ArrayList<>();
        for (String mail : mails) {
            each.await(1, TimeUnit.MINUTES);
            server.get(Outbox.class).acquire(mail, worker).ifPresent(acquired -> got.add(mail));
        }
        return got;
    }

    private String state(String mail) {
        return scene.server.inDatabase(
                em -> (String) em.createNativeQuery("select state from outbox_mail where id = ?1")
                        .setParameter(1, mail)
                        .getSingleResult());
    }

    @Test
    @DisplayName("§8: each mail is given to one of two servers that ask for it at the same moment")
    void oneOfTwoGetsEach() throws Exception {
        Server there = scene.anotherServer();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<List<String>> ours = two.submit(() -> acquire(scene.server, HERE));
            Future<List<String>> theirs = two.submit(() -> acquire(there, THERE));

            List<String> got = new ArrayList<>(ours.get(2, TimeUnit.MINUTES));
            got.addAll(theirs.get(2, TimeUnit.MINUTES));
            assertThat(got).hasSize(MAILS).containsExactlyInAnyOrderElementsOf(mails);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    @DisplayName("§8: whoever has lost a mail to another says nothing of it any more")
    void whoHasLostItSaysNothing() {
        Outbox outbox = service(Outbox.class);
        String mail = mails.get(0);
        outbox.acquire(mail, HERE);
        scene.clock.pass(Duration.ofMinutes(6));
        assertThat(outbox.acquire(mail, THERE)).isPresent();

        outbox.sent(mail, HERE);
        outbox.failed(mail, HERE, new MailFailure("too late", false));
        outbox.postponed(mail, HERE, "too late");
        assertThat(state(mail)).isEqualTo("WAITING");
        assertThat(outbox.acquire(mail, HERE)).isEmpty();
        outbox.sent(mail, THERE);
        assertThat(state(mail)).isEqualTo("SENT");
    }
}
