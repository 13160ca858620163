package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.access.ServiceRoleService;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.due.DueWorker;
import se.samverk.identity.LogInService;
import se.samverk.identity.ReaderPurpose;
import se.samverk.identity.SignedIn;
import se.samverk.identity.UserId;
import se.samverk.mailin.MailInService;
import se.samverk.mailin.MailInView;
import se.samverk.mailin.MailIntake;
import se.samverk.mailin.SampleMessages;
import se.samverk.reader.ReaderForm;
import se.samverk.reader.ReaderLinkService;
import se.samverk.reader.ReaderService;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Workspace;
import se.samverk.workspace.WorkspaceError;

/** Who makes, renews and ends the address to which a company's documents are mailed. */
@OnBothDatabases
class MailInRolesStoryTest extends Story {

    private static final String SERVICE = "bookkeeping";

    private Caller erik;
    private Company company;
    private Caller eva;
    private Caller maja;
    private String collaboration;

    @BeforeEach
    void begin() {
        erik = scene.employee(lind, Permission.STANDARD);
        company = scene.company();
        eva = scene.administrator(company);
        maja = scene.user(company);
        String client = scene.client(anna, company);
        AssignmentForm form = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, erik.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        String assignment =
                scene.as(anna, () -> service(AssignmentService.class).add(client, form));
        collaboration =
                scene.as(anna, () -> service(InvitationService.class).invite(Scene.form(client, SERVICE, assignment)));
        accept(eva, collaboration);
    }

    private <T> T ask(Caller caller, Supplier<T> question) {
        return scene.as(caller, () -> {
            service(Workspace.class).choose(company.id(), SERVICE);
            return question.get();
        });
    }

    private void becomes(ServiceRole role) {
        scene.as(eva, () -> service(ServiceRoleService.class).choose(new UserId(maja.userId()), SERVICE, role));
    }

    private String renew(Caller caller) {
        return ask(caller, () -> service(MailInService.class).renew());
    }

    private MailInView view(Caller caller) {
        return ask(caller, () -> service(MailInService.class).view());
    }

    private void switchOff(Caller caller) {
        ask(caller, () -> {
            service(MailInService.class).switchOff();
            return null;
        });
    }

    @Test
    @DisplayName(
            "K16: the administrator of the client and the bureau’s responsible make and renew it; both sides see it, on record")
    void bothSides() {
        String first = renew(eva);
        assertThat(view(erik).address()).isEqualTo(first);
        assertThat(view(erik).changing()).isTrue();

        String second = renew(erik);
        assertThat(view(eva).address()).isEqualTo(second).isNotEqualTo(first);
        switchOff(eva);

        assertThat(view(erik).address()).isNull();
        assertThat(scene.recorded(company.id()))
                .contains("MAIL_ADDRESS_MADE", "MAIL_ADDRESS_RENEWED", "MAIL_ADDRESS_ENDED");
    }

    @Test
    @DisplayName(
            "K16: documents come by mail while the company works in the service, with its bureau or alone; not to who only reads")
    void whileItWorks() {
        String address = renew(eva);
        assertThat(mailed(address, "med byrån")).isTrue();

        end(Aftermath.CONTINUES_ALONE);
        assertThat(mailed(address, "på egen hand")).isTrue();
        assertThat(documents()).isEqualTo(2);
    }

    @Test
    @DisplayName("K16: to a company that only reads what was left nothing comes by mail")
    void readingOnly() {
        String address = renew(eva);

        end(Aftermath.CLOSED_READABLE);

        assertThat(mailed(address, "för sent")).isFalse();
        assertThat(documents()).isZero();
    }

    private void end(Aftermath aftermath) {
        int version = view(eva, collaboration).version();
        scene.as(
                eva,
                () -> service(EndingService.class).end(collaboration, EndingService.When.TODAY, aftermath, version));
        scene.as(null, () -> service(DueWorker.class).run());
    }

    private boolean mailed(String to, String subject) {
        SampleMessages mail =
                SampleMessages.mail("saljare@butiken.example", to, subject).pdf("a.pdf", SampleFiles.pdf(1));
        return scene.as(null, () -> mail.takenBy(service(MailIntake.class)));
    }

    private int documents() {
        return ask(
                eva,
                () -> service(DocumentService.class)
                        .page(DocumentQuery.ALL, Keyset.FIRST)
                        .rows()
                        .size());
    }

    @Test
    @DisplayName("K10, K16: a time-limited reader does not learn the address, by which it could go on handing in")
    void notForReaders() {
        renew(eva);
        AccountScene accounts = new AccountScene(scene);
        EmailAddress karin = Scene.email("karin");
        ReaderForm form = new ReaderForm(
                "Karin", karin.value(), ReaderPurpose.AUDITOR, null, Set.of(SERVICE), LocalDate.of(2026, 3, 20));
        scene.as(eva, () -> service(ReaderService.class).invite(form));
        scene.as(
                null,
                () -> service(ReaderLinkService.class)
                        .accept(accounts.token(karin), "Karin", AccountScene.PASSWORD, Language.SV, "192.0.2.1"));
        SignedIn signedIn = accounts.logIn(karin, AccountScene.PASSWORD);
        Caller reader = scene.as(null, () -> service(LogInService.class).resume(signedIn.sessionId()))
                .orElseThrow();

        assertThat(view(reader).there()).isTrue();
        assertThat(view(reader).address()).isNull();
        assertThat(view(reader).changing()).isFalse();
        Refused.with(CommonError.FORBIDDEN, () -> renew(reader));
    }

    @Test
    @DisplayName("K16: who reports sees the address and changes nothing; a writer neither; strangers find nothing")
    void others() {
        String address = renew(eva);
        becomes(ServiceRole.REPORTER);
        assertThat(view(maja).address()).isEqualTo(address);
        assertThat(view(maja).changing()).isFalse();
        Refused.with(WorkspaceError.APPROVER_NEEDED, () -> renew(maja));

        becomes(ServiceRole.READER);
        assertThat(view(maja).address()).isNull();
        becomes(ServiceRole.WRITER);
        Refused.with(WorkspaceError.APPROVER_NEEDED, () -> renew(maja));
        Refused.with(WorkspaceError.APPROVER_NEEDED, () -> switchOff(maja));
        Refused.with(CommonError.NOT_FOUND, () -> view(maria));
        Refused.with(CommonError.NOT_FOUND, () -> renew(maria));
        assertThat(view(eva).address()).isEqualTo(address);
    }
}
