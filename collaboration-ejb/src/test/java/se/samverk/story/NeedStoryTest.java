package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.InvitationService;
import se.samverk.collaboration.Need;
import se.samverk.company.Company;
import se.samverk.delivery.MailFailure;
import se.samverk.delivery.Outbox;
import se.samverk.delivery.OutboxMail;
import se.samverk.letter.SentMailService;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientListService;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientRow;
import se.samverk.lists.ClientStatus;
import se.samverk.lists.CollaborationListService;
import se.samverk.lists.CollaborationRow;
import se.samverk.testing.OnBothDatabases;

/** When a collaboration needs an action, and of whom. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class NeedStoryTest extends SettingsStory {

    private static final Instant BEGINNING = Instant.parse("2026-03-10T09:00:00Z");
    private static final Instant END_OF_THE_LAST_DAY = Instant.parse("2026-03-24T23:00:00Z");
    private static final ClientQuery ACTION = ClientQuery.ALL.with(ClientStatus.ACTION);

    private Set<Need> needs(Caller caller, String collaboration) {
        return view(caller, collaboration).needs();
    }

    /**
     * What the collaborations of the bureau need of an employee, as the list shows it. The chip
     * finds and counts exactly the clients whose rows show a need, and their collaborations.
     */
    private List<Need> listed(Caller employee) {
        ClientListService list = service(ClientListService.class);
        List<ClientRow> all =
                scene.as(employee, () -> list.piece(ClientQuery.ALL, 100)).rows();
        Set<String> needing = all.stream()
                .filter(row ->
                        row.services().stream().anyMatch(each -> !each.needs().isEmpty()))
                .map(ClientRow::id)
                .collect(Collectors.toSet());
        assertThat(scene.as(employee, () -> list.piece(ACTION, 100)).rows())
                .extracting(ClientRow::id)
                .containsExactlyInAnyOrderElementsOf(needing);
        assertThat(scene.as(employee, () -> list.counts(ClientQuery.ALL)).action())
                .isEqualTo(needing.size());
        Set<String> collaborations = all.stream()
                .flatMap(row -> row.services().stream())
                .filter(each -> !each.needs().isEmpty())
                .map(ClientRow.Service::collaborationId)
                .collect(Collectors.toSet());
        assertThat(scene.as(
                                employee,
                                () -> service(CollaborationListService.class).piece(ACTION, null, 100))
                        .rows())
                .extracting(CollaborationRow::id)
                .containsExactlyInAnyOrderElementsOf(collaborations);
        return all.stream()
                .flatMap(row -> row.services().stream())
                .flatMap(each -> each.needs().stream())
                .toList();
    }

    private Caller standard() {
        return scene.employee(lind, Permission.STANDARD);
    }

    @Test
    @DisplayName("S2: an invitation that waits needs the answer of a client’s administrator")
    void invitation() {
        scene.clock.setTo(BEGINNING);
        Company firm = scene.company();
        Caller administrator = scene.administrator(firm);
        String id = scene.invitation(anna, scene.client(anna, firm), "bookkeeping");

        assertThat(needs(administrator, id)).containsExactly(Need.ANSWER_INVITATION);
        assertThat(needs(scene.user(firm), id)).isEmpty();
        assertThat(needs(anna, id)).isEmpty();
        assertThat(listed(anna)).isEmpty();
        // The timer may be minutes late.
        scene.clock.setTo(END_OF_THE_LAST_DAY);
        assertThat(needs(administrator, id)).isEmpty();
    }

    @Test
    @DisplayName("D4b: a change that the client asks for needs the answer of full permission")
    void changeAskedByTheClient() {
        String id = active(BEGINNING, 12, InvoiceRecipient.CLIENT);
        assertThat(listed(anna)).isEmpty();

        change(eva, id, "standard", 12, InvoiceRecipient.BUREAU);

        assertThat(needs(anna, id)).containsExactly(Need.ANSWER_CHANGE);
        assertThat(listed(anna)).containsExactly(Need.ANSWER_CHANGE);
        assertThat(needs(eva, id)).isEmpty();
        assertThat(listed(standard())).isEmpty();
        assertThat(listed(maria)).isEmpty();
        assertThat(inService("bookkeeping")).hasSize(1);
        assertThat(inService("invoicing")).isEmpty();
        scene.clock.setTo(END_OF_THE_LAST_DAY);
        assertThat(listed(anna)).isEmpty();
        assertThat(needs(anna, id)).isEmpty();
    }

    private List<ClientRow> inService(String code) {
        ClientQuery query = new ClientQuery(
                null,
                ClientStatus.ACTION,
                new ClientFilter(code, null, null, null),
                ClientOrder.NUMBER,
                true,
                null,
                false);
        return scene.as(anna, () -> service(ClientListService.class).page(query))
                .rows();
    }

    @Test
    @DisplayName("D4b: a change that the bureau asks for needs the answer of an administrator")
    void changeAskedByTheBureau() {
        String id = active(BEGINNING, 12, InvoiceRecipient.BUREAU);

        change(anna, id, "standard", 12, InvoiceRecipient.CLIENT);

        assertThat(needs(eva, id)).containsExactly(Need.ANSWER_CHANGE);
        assertThat(needs(scene.user(company), id)).isEmpty();
        assertThat(needs(anna, id)).isEmpty();
        assertThat(listed(anna)).isEmpty();
    }

    @Test
    @DisplayName("S8: what is open and not linked needs a link, by those who may make it")
    void link() {
        String id = active(BEGINNING, 12, InvoiceRecipient.CLIENT);
        scene.unlink(id);

        assertThat(needs(anna, id)).containsExactly(Need.LINK);
        assertThat(listed(anna)).containsExactly(Need.LINK);
        assertThat(listed(standard())).isEmpty();
        assertThat(needs(eva, id)).isEmpty();
        end(eva, id);
        assertThat(needs(anna, id)).isEmpty();
        assertThat(listed(anna)).isEmpty();
    }

    @Test
    @DisplayName("D2a: an invitation whose every mail was given up needs to be sent again")
    void undelivered() {
        scene.clock.setTo(BEGINNING);
        Company firm = scene.company();
        Caller first = scene.administrator(firm);
        Caller second = scene.administrator(firm);
        String client = scene.client(anna, firm);
        String id = scene.invitation(anna, client, "bookkeeping");
        String other = scene.invitation(anna, client, "invoicing");

        giveUp(id, first);
        assertThat(needs(anna, id)).isEmpty();
        giveUp(id, second);

        assertThat(needs(anna, id)).containsExactly(Need.SEND_AGAIN);
        assertThat(listed(anna)).containsExactly(Need.SEND_AGAIN);
        assertThat(listed(standard())).containsExactly(Need.SEND_AGAIN);
        assertThat(needs(first, id)).containsExactly(Need.ANSWER_INVITATION);
        assertThat(needs(anna, other)).isEmpty();
        scene.clock.setTo(BEGINNING.plusSeconds(60));
        scene.as(anna, () -> service(InvitationService.class).resend(id));
        assertThat(listed(anna)).isEmpty();
        // A mail of the first sending says nothing about the second.
        giveUp(id, first);
        assertThat(listed(anna)).isEmpty();
        giveUpAll(id);
        assertThat(listed(anna)).containsExactly(Need.SEND_AGAIN);
        accept(first, id);
        assertThat(listed(anna)).isEmpty();
    }

    @Test
    @DisplayName("D2a: a mail that arrives later, sent again from maintenance, is enough")
    void deliveredLater() {
        scene.clock.setTo(BEGINNING);
        Company firm = scene.company();
        scene.administrator(firm);
        String id = scene.invitation(anna, scene.client(anna, firm), "bookkeeping");
        giveUpAll(id);
        assertThat(listed(anna)).containsExactly(Need.SEND_AGAIN);

        String given = mails(id).get(0);
        scene.as(anna, () -> service(SentMailService.class).resend(given));
        String copy = mails(id).get(1);
        assertThat(listed(anna)).containsExactly(Need.SEND_AGAIN);
        scene.as(null, () -> {
            OutboxMail mail = service(Outbox.class).acquire(copy, "worker").orElseThrow();
            service(Outbox.class).sent(copy, "worker");
            service(Outbox.class).arrived(mail);
        });

        assertThat(listed(anna)).isEmpty();
    }

    @Test
    @DisplayName("D2a: an invitation that has expired is not sent again")
    void expired() {
        scene.clock.setTo(BEGINNING);
        Company firm = scene.company();
        scene.administrator(firm);
        String id = scene.invitation(anna, scene.client(anna, firm), "bookkeeping");
        giveUpAll(id);

        scene.clock.setTo(END_OF_THE_LAST_DAY);

        assertThat(listed(anna)).isEmpty();
        assertThat(needs(anna, id)).isEmpty();
    }

    private List<String> mails(String collaboration) {
        return scene.server.inDatabase(em -> em.createQuery(
                        "select m.id from OutboxMail m" + " where m.collaborationId = :id order by m.id", String.class)
                .setParameter("id", collaboration)
                .getResultList());
    }

    private void giveUpAll(String collaboration) {
        mails(collaboration).forEach(this::giveUp);
    }

    /** The oldest mail to a person that has not been given up. */
    private void giveUp(String collaboration, Caller recipient) {
        giveUp(scene.server.inDatabase(em -> em.createQuery(
                        "select m.id from OutboxMail m"
                                + " where m.collaborationId = :id"
                                + " and m.recipientEmail = :to"
                                + " order by m.id",
                        String.class)
                .setParameter("id", collaboration)
                .setParameter("to", recipient.email())
                .setMaxResults(1)
                .getSingleResult()));
    }

    /** As after the last vain try. */
    private void giveUp(String mail) {
        scene.server.inDatabase(
                em -> em.createNativeQuery("update outbox_mail set attempts = 11," + " state = 'WAITING' where id = ?1")
                        .setParameter(1, mail)
                        .executeUpdate());
        scene.as(null, () -> {
            service(Outbox.class).acquire(mail, "worker");
            service(Outbox.class).failed(mail, "worker", new MailFailure("550 no such mailbox", false));
        });
    }
}
