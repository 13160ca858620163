package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.ServiceRoleService;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.identity.UserId;
import se.samverk.news.NewsKind;
import se.samverk.news.NewsRow;
import se.samverk.news.NewsService;
import se.samverk.notebook.NotebookService;
import se.samverk.shared.Keyset;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;

/** What one side does in a service is told to the other, tried on a pretended one over both databases. */
@OnBothDatabases
class ServiceNewsStoryTest extends Story {

    private Company norr;
    private Caller erik;
    private Caller nina;
    private Caller eva;
    private Caller writer;
    private Caller reader;
    private String collaboration;

    /** Erik is responsible, Nina takes part; at the client one writes and one reads. */
    @BeforeEach
    void begin() {
        erik = scene.employee(lind, Permission.STANDARD);
        nina = scene.employee(lind, Permission.STANDARD);
        norr = scene.company();
        eva = scene.administrator(norr);
        writer = scene.user(norr);
        reader = scene.user(norr);
        String client = scene.client(anna, norr);
        AssignmentForm form = new AssignmentForm(
                "Löpande",
                AssignmentKind.BOOKKEEPING,
                erik.userId(),
                Set.of(nina.userId()),
                LocalDate.of(2026, 1, 1),
                null);
        String assignment =
                scene.as(anna, () -> service(AssignmentService.class).add(client, form));
        collaboration = scene.as(
                anna, () -> service(InvitationService.class).invite(Scene.form(client, "bookkeeping", assignment)));
        accept(eva, collaboration);
        becomes(writer, ServiceRole.WRITER);
        becomes(reader, ServiceRole.READER);
    }

    private void becomes(Caller member, ServiceRole role) {
        scene.as(eva, () -> service(ServiceRoleService.class).choose(new UserId(member.userId()), "bookkeeping", role));
    }

    private void ask(Caller caller, String note) {
        scene.as(caller, () -> {
            service(Workspace.class).choose(norr.id(), "bookkeeping");
            service(NotebookService.class).ask(note);
        });
    }

    private List<NewsRow> inService(Caller caller) {
        return scene.as(caller, () -> service(NewsService.class).page(Keyset.FIRST)).rows().stream()
                .filter(row -> row.kind() == NewsKind.IN_SERVICE)
                .toList();
    }

    private List<String> workMails(Caller caller) {
        return scene.mailsTo(caller.email()).stream()
                .filter(mail -> mail.startsWith("En anteckning väntar"))
                .toList();
    }

    @Test
    @DisplayName("B39: what one side has done is news to the other, with what it is about, and to itself never")
    void news() {
        ask(erik, "Hyran");

        NewsRow row = inService(eva).get(0);
        assertThat(row.otherParty()).isEqualTo(lind.name());
        assertThat(row.collaborationId()).isEqualTo(collaboration);
        assertThat(row.inService())
                .isEqualTo(new NewsRow.InService("NOTE_ASKED", "Hyran", "Hyran", norr.customerNumber()));
        assertThat(row.fresh()).isTrue();
        assertThat(inService(erik)).isEmpty();
        assertThat(inService(anna)).isEmpty();

        ask(writer, "Kaffet");
        assertThat(inService(anna)).extracting(news -> news.inService().about()).containsExactly("Kaffet");
    }

    @Test
    @DisplayName("B39: what is told of a thing later overtakes what was told of it before, to either side")
    void overtaken() {
        ask(erik, "Hyran");
        ask(erik, "Kaffet");
        int unseen = scene.as(eva, () -> service(NewsService.class).unseen());

        ask(writer, "Hyran");

        assertThat(inService(eva))
                .extracting(row -> row.inService().about(), NewsRow::overtaken, NewsRow::fresh)
                .containsExactly(tuple("Kaffet", false, true), tuple("Hyran", true, false));
        assertThat(scene.as(eva, () -> service(NewsService.class).unseen())).isEqualTo(unseen - 1);
    }

    @Test
    @DisplayName("B39: work that waits is mailed to those on the other side who do it, once a day at most")
    void mailed() {
        ask(erik, "Hyran");
        ask(nina, "Kaffet");

        assertThat(workMails(eva)).hasSize(1).allMatch(mail -> mail.endsWith("/mina/tjanster"));
        assertThat(workMails(writer)).hasSize(1);
        assertThat(workMails(reader)).isEmpty();
        assertThat(workMails(erik)).isEmpty();
        assertThat(workMails(nina)).isEmpty();

        scene.clock.pass(Duration.ofDays(1));
        ask(nina, "Elen");
        assertThat(workMails(eva)).hasSize(2);

        ask(writer, "Vattnet");
        assertThat(workMails(erik)).hasSize(1).allMatch(mail -> mail.endsWith("/byra/start"));
        assertThat(workMails(nina)).hasSize(1);
        assertThat(workMails(anna)).isEmpty();
    }

    @Test
    @DisplayName("B39: without a bureau nobody is told")
    void alone() {
        end(eva, collaboration);
        int before = inService(anna).size();

        ask(writer, "Hyran");

        assertThat(inService(anna)).hasSize(before);
        assertThat(workMails(erik)).isEmpty();
    }
}
