package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverk.container.Refusal.assertRefused;
import static se.samverk.container.World.BOOKKEEPING;
import static se.samverk.container.World.INVOICING;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.caller.Caller;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationError;
import se.samverk.collaboration.InvitationService;
import se.samverk.container.Database.Mail;
import se.samverk.container.World.Bureau;
import se.samverk.container.World.Entry;
import se.samverk.container.World.Firm;
import se.samverk.shared.CommonError;

/** An invitation from its sending to its answer. */
@ArquillianTest
class InvitationIT {

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Threads threads;

    @Inject
    InvitationService invitations;

    @Inject
    AnswerService answers;

    @Test
    @DisplayName("S1: an invitation is stored, mailed in the client's language and recorded")
    void isStoredMailedAndRecorded() {
        Entry client = world.newClient(world.bureau());

        String id = world.invite(client, BOOKKEEPING);

        assertThat(database.state(id)).isEqualTo("INVITED");
        Mail mail = database.mails(id).get(0);
        assertThat(mail.template()).isEqualTo("INVITATION");
        assertThat(mail.language()).isEqualTo("EN");
        assertThat(mail.recipient()).isEqualTo(client.email());
        assertThat(database.mails(id)).hasSize(1);
        Caller anna = client.bureau().full();
        assertThat(database.rows(
                        "select action, user_id, acting_company_id, address, client_id,"
                                + " fact_type from audit_entry where object_id = ?",
                        id))
                .containsExactly(List.of(
                        "INVITED", anna.userId(), anna.companyId(), World.ADDRESS, client.id(), "collaboration"));
        assertThat(database.recorded(id)).containsExactly("INVITED:bookkeeping");
    }

    @Test
    @DisplayName("S2: accepted, it is active, and inviter and responsible are mailed")
    void isActiveWhenAccepted() {
        Firm firm = world.firm();
        Bureau bureau = world.bureau();
        String id = invitedByTheOtherEmployee(bureau, firm);

        world.is(firm.administrator());
        answers.accept(id);

        assertThat(database.state(id)).isEqualTo("ACTIVE");
        assertThat(database.bureauOf(firm.id())).containsExactly(bureau.id());
        assertThat(database.mailed("ACCEPTED", id))
                .containsExactlyInAnyOrder(
                        bureau.full().email(), bureau.standard().email());
        assertThat(database.recorded(id)).containsExactly("INVITED:bookkeeping", "ACCEPTED:bookkeeping");
    }

    @Test
    @DisplayName("S2: declined, it is closed, and inviter and responsible are mailed")
    void isClosedWhenDeclined() {
        Firm firm = world.firm();
        Bureau bureau = world.bureau();
        String id = invitedByTheOtherEmployee(bureau, firm);

        world.is(firm.administrator());
        answers.decline(id, null);

        assertThat(database.state(id)).isEqualTo("DECLINED");
        assertThat(database.bureauOf(firm.id())).isEmpty();
        assertThat(database.mailed("DECLINED", id))
                .containsExactlyInAnyOrder(
                        bureau.full().email(), bureau.standard().email());
    }

    /** The full employee is responsible for the assignment; the standard one invites. */
    private String invitedByTheOtherEmployee(Bureau bureau, Firm firm) {
        Entry client = world.client(bureau, firm);
        world.is(bureau.standard());
        return invitations.invite(World.form(client, BOOKKEEPING));
    }

    @Test
    @DisplayName("D2b: an ordinary user of the company can neither accept nor decline")
    void isNotAnsweredByAnOrdinaryUser() {
        Firm firm = world.firm();
        String id = world.invite(world.client(world.bureau(), firm), BOOKKEEPING);

        world.is(firm.user());

        assertRefused(CommonError.FORBIDDEN, () -> answers.accept(id));
        assertRefused(CommonError.FORBIDDEN, () -> answers.decline(id, null));
        assertThat(database.state(id)).isEqualTo("INVITED");
    }

    @Test
    @DisplayName("D2a: revoked, it cannot be accepted, and the client is told")
    void cannotBeAcceptedWhenRevoked() {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        String id = world.invite(client, BOOKKEEPING);

        invitations.revoke(id);

        assertThat(database.state(id)).isEqualTo("REVOKED");
        assertThat(database.mailed("REVOKED", id))
                .containsExactly(firm.administrator().email());
        world.is(firm.administrator());
        assertRefused(CollaborationError.ALREADY_DECIDED, () -> answers.accept(id));
        world.is(client.bureau().full());
        assertRefused(CollaborationError.ILLEGAL_STATE, () -> invitations.revoke(id));
        assertRefused(CollaborationError.ILLEGAL_STATE, () -> invitations.resend(id));
    }

    @Test
    @DisplayName("D2d: repeating one's own decision gives the same result and changes nothing")
    void repeatsOnesOwnDecision() {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        String accepted = world.active(client, firm, BOOKKEEPING);
        String declined = world.invite(client, INVOICING);
        world.is(firm.administrator());
        answers.decline(declined, null);
        var before = database.everythingOf(client.bureau().id(), firm.id());

        answers.accept(accepted);
        answers.decline(declined, null);

        assertThat(database.everythingOf(client.bureau().id(), firm.id())).isEqualTo(before);
    }

    @Test
    @DisplayName("D2d: of two different decisions the first stands")
    void keepsTheFirstDecision() {
        Firm firm = world.firm();
        Caller another = world.administrator(firm);
        Entry client = world.client(world.bureau(), firm);
        String accepted = world.active(client, firm, BOOKKEEPING);
        String declined = world.invite(client, INVOICING);
        world.is(firm.administrator());
        answers.decline(declined, null);

        assertRefused(CollaborationError.ALREADY_DECIDED, () -> answers.decline(accepted, null));
        assertRefused(CollaborationError.ALREADY_DECIDED, () -> answers.accept(declined));
        world.is(another);
        assertRefused(CollaborationError.ALREADY_DECIDED, () -> answers.accept(accepted));
        assertRefused(CollaborationError.ALREADY_DECIDED, () -> answers.decline(declined, null));
        assertThat(database.state(accepted)).isEqualTo("ACTIVE");
        assertThat(database.state(declined)).isEqualTo("DECLINED");
    }

    @Test
    @DisplayName("D3b: a service that is open cannot be opened again; a closed one can")
    void isRefusedForAnOpenService() {
        Firm firm = world.firm();
        Entry client = world.client(world.bureau(), firm);
        String first = world.invite(client, BOOKKEEPING);

        assertRefused(
                CollaborationError.SERVICE_ALREADY_OPEN, () -> invitations.invite(World.form(client, BOOKKEEPING)));
        world.is(firm.administrator());
        answers.accept(first);
        assertRefused(CollaborationError.SERVICE_ALREADY_OPEN, () -> world.invite(client, BOOKKEEPING));
        String other = world.invite(client, INVOICING);
        invitations.revoke(other);
        assertThat(world.invite(client, INVOICING)).isNotEqualTo(other);
    }

    @Test
    @DisplayName("D3b: of many who open one service at the same instant one succeeds")
    void opensAServiceOnce() {
        Bureau bureau = world.bureau();
        for (int round = 0; round < 10; round++) {
            Entry client = world.newClient(bureau);

            List<String> outcomes = threads.atOnce(8, () -> world.invite(client, BOOKKEEPING));

            assertThat(outcomes)
                    .containsOnlyOnce(Threads.DONE)
                    .containsOnly(Threads.DONE, CollaborationError.SERVICE_ALREADY_OPEN.name());
            assertThat(database.column("select state from collaboration where client_id = ?", client.id()))
                    .containsExactly("INVITED");
        }
    }
}
