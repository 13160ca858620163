package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.State;
import se.samverk.company.Company;
import se.samverk.company.CompanyError;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.Refused;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;

/** Answers given at two servers at the same moment, over both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class AnswerRaceTest extends Story {

    private static final int ROUNDS = 25;

    @Test
    @DisplayName("D3a: the rule is checked again when the second invitation is accepted")
    void theSecondBureausInvitationIsRefused() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        String atLind = scene.invitation(anna, scene.client(anna, company), "bookkeeping");
        String atSyd = scene.invitation(maria, scene.client(maria, company), "invoicing");
        accept(eva, atLind);

        Refused.with(CompanyError.CLIENT_HAS_OTHER_BUREAU, () -> accept(eva, atSyd));
        assertThat(view(eva, atSyd).state()).isEqualTo(State.INVITED);
    }

    @Test
    @DisplayName("D3a: accepted at two servers at the same moment, one bureau wins, each time")
    void oneOfTwoBureausWins() throws Exception {
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Company company = scene.company();
                Caller eva = scene.administrator(company);
                String atLind = scene.invitation(anna, scene.client(anna, company), "bookkeeping");
                String atSyd = scene.invitation(maria, scene.client(maria, company), "bookkeeping");
                CyclicBarrier start = new CyclicBarrier(2);

                Future<ErrorCode> one = two.submit(acceptance(here, eva, atLind, start));
                Future<ErrorCode> other = two.submit(acceptance(there, eva, atSyd, start));

                List<ErrorCode> refusals = new ArrayList<>();
                refusals.add(one.get(1, TimeUnit.MINUTES));
                refusals.add(other.get(1, TimeUnit.MINUTES));
                assertThat(refusals).containsExactlyInAnyOrder(null, CompanyError.CLIENT_HAS_OTHER_BUREAU);
                assertThat(List.of(view(eva, atLind).state(), view(eva, atSyd).state()))
                        .containsExactlyInAnyOrder(State.ACTIVE, State.INVITED);
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    @DisplayName("D2d: of two answers at the same moment the first stands")
    void oneOfTwoAnswersStands() throws Exception {
        Server here = scene.anotherServer();
        Server there = scene.anotherServer();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Company company = scene.company();
                Caller eva = scene.administrator(company);
                Caller leo = scene.administrator(company);
                String invitation = scene.invitation(anna, scene.client(anna, company), "bookkeeping");
                CyclicBarrier start = new CyclicBarrier(2);

                Future<ErrorCode> one = two.submit(acceptance(here, eva, invitation, start));
                Future<ErrorCode> other = two.submit(Race.attempt(
                        there, leo, () -> there.get(AnswerService.class).decline(invitation, null), start));

                List<ErrorCode> refusals = new ArrayList<>();
                refusals.add(one.get(1, TimeUnit.MINUTES));
                refusals.add(other.get(1, TimeUnit.MINUTES));
                assertThat(refusals).containsExactlyInAnyOrder(null, CollaborationError.ALREADY_DECIDED);
                assertThat(view(eva, invitation).state())
                        .isEqualTo(refusals.get(0) == null ? State.ACTIVE : State.DECLINED);
            }
        } finally {
            two.shutdownNow();
        }
    }

    private static Callable<ErrorCode> acceptance(
            Server server, Caller caller, String invitation, CyclicBarrier start) {
        return Race.attempt(
                server, caller, () -> server.get(AnswerService.class).accept(invitation), start);
    }

    @Test
    @DisplayName("D2d: the same person repeating a decision gets the same result")
    void aRepeatedDecisionIsNoError() {
        Company company = scene.company();
        Caller eva = scene.administrator(company);
        Caller leo = scene.administrator(company);
        String invitation = active(anna, company, eva);

        accept(eva, invitation);
        Refused.with(CollaborationError.ALREADY_DECIDED, () -> accept(leo, invitation));
        assertThat(scene.mailsTo(anna.email())).hasSize(1);
    }
}
