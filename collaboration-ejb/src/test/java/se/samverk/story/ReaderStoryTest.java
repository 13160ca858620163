package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.access.AccessService;
import se.samverk.access.WaitingService;
import se.samverk.access.WorkspaceService;
import se.samverk.assignment.AssignmentForm;
import se.samverk.assignment.AssignmentKind;
import se.samverk.assignment.AssignmentService;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.caller.Role;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.EndingService;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.conversation.ConversationError;
import se.samverk.conversation.NewRemark;
import se.samverk.conversation.QuestionForm;
import se.samverk.conversation.QuestionQuery;
import se.samverk.conversation.QuestionRow;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.QuestionState;
import se.samverk.conversation.Topic;
import se.samverk.due.DueWorker;
import se.samverk.identity.CompanyChoice;
import se.samverk.identity.IdentityError;
import se.samverk.identity.LogInService;
import se.samverk.identity.MemberService;
import se.samverk.identity.PlaceService;
import se.samverk.identity.ReaderPurpose;
import se.samverk.identity.SignedIn;
import se.samverk.identity.UserId;
import se.samverk.news.NewsService;
import se.samverk.notebook.NoteTopic;
import se.samverk.notebook.NotebookService;
import se.samverk.reader.ReaderError;
import se.samverk.reader.ReaderForm;
import se.samverk.reader.ReaderLinkService;
import se.samverk.reader.ReaderLinkService.ReaderLink;
import se.samverk.reader.ReaderLinkService.Step;
import se.samverk.reader.ReaderMail;
import se.samverk.reader.ReaderService;
import se.samverk.reader.ReaderView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.EmailAddress;
import se.samverk.shared.Keyset;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.Reach;
import se.samverk.workspace.Side;
import se.samverk.workspace.Staffing;
import se.samverk.workspace.Workspace;
import se.samverk.workspace.WorkspaceAccess;
import se.samverk.workspace.WorkspaceError;

/** An auditor reads at a client until a day, over both real databases. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
@OnBothDatabases
class ReaderStoryTest extends Story {

    private static final String SERVICE = "bookkeeping";
    private static final String ADDRESS = "192.0.2.1";
    /** A Friday; the scene begins on Tuesday, 20 January. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private Caller erik;
    private Company company;
    private Caller eva;
    private String client;
    private String collaboration;
    private EmailAddress karin;
    private AccountScene accounts;

    /** Anna has invited to a service, Eva accepted; Erik works in it. */
    @BeforeEach
    void begin() {
        accounts = new AccountScene(scene);
        erik = scene.employee(lind, Permission.STANDARD);
        company = scene.company();
        eva = scene.administrator(company);
        client = scene.client(anna, company);
        AssignmentForm form = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, erik.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        String assignment =
                scene.as(anna, () -> service(AssignmentService.class).add(client, form));
        collaboration =
                scene.as(anna, () -> service(InvitationService.class).invite(Scene.form(client, SERVICE, assignment)));
        accept(eva, collaboration);
        karin = Scene.email("karin");
    }

    private ReaderForm form(EmailAddress email, LocalDate until) {
        return new ReaderForm(
                "Karin Revisor", email.value(), ReaderPurpose.AUDITOR, "Revision 2025", Set.of(SERVICE), until);
    }

    private ReaderService readers() {
        return service(ReaderService.class);
    }

    private String invited(EmailAddress email) {
        return scene.as(eva, () -> readers().invite(form(email, DAY)));
    }

    private ReaderLink look(String token) {
        return scene.as(null, () -> service(ReaderLinkService.class).look(token, ADDRESS));
    }

    private void accept(String token) {
        scene.as(
                null,
                () -> service(ReaderLinkService.class)
                        .accept(token, "Karin Revisor", AccountScene.PASSWORD, Language.SV, ADDRESS));
    }

    /** Invited, has said yes by the link in the mail, and logged in. */
    private Caller reading() {
        invited(karin);
        accept(accounts.token(karin));
        return resumed(accounts.logIn(karin, AccountScene.PASSWORD));
    }

    private Caller resumed(SignedIn signedIn) {
        return scene.as(null, () -> service(LogInService.class).resume(signedIn.sessionId()))
                .orElse(null);
    }

    private ReaderView view(String id) {
        return scene.as(eva, () -> readers().view(id));
    }

    private String only() {
        return scene.as(eva, () -> readers().list()).get(0).id();
    }

    private Reach reach(Caller caller, Company of, String service) {
        return scene.as(caller, () -> service(WorkspaceAccess.class).admit(caller, of.id(), service))
                .reach();
    }

    private <T> T in(Caller caller, Supplier<T> question) {
        return scene.as(caller, () -> {
            service(Workspace.class).choose(company.id(), SERVICE);
            return question.get();
        });
    }

    private QuestionService questions() {
        return service(QuestionService.class);
    }

    private String ask(Caller caller, Side to) {
        Topic note = new Topic("note", NoteTopic.id(company.id(), 7));
        return in(caller, () -> questions().ask(new QuestionForm(note, "Vad är detta?", null, null, to)));
    }

    private void say(Caller caller, String question) {
        in(caller, () -> {
            questions().say(question, NewRemark.of("Ett svar"));
            return null;
        });
    }

    private QuestionRow row(Caller caller, String question) {
        return in(caller, () -> questions().view(question)).question();
    }

    private void workOff() {
        scene.as(null, () -> service(DueWorker.class).run());
    }

    private void at(String moment) {
        scene.clock.setTo(Instant.parse(moment));
    }

    private long mails(String email, ReaderMail mail) {
        return scene.server.inTransaction(() -> scene.server
                .entities()
                .createQuery(
                        "select count(m) from OutboxMail m where m.recipientEmail = :email and m.template = :mail",
                        Long.class)
                .setParameter("email", email)
                .setParameter("mail", mail.name())
                .getSingleResult());
    }

    @Test
    @DisplayName("K10: an auditor says yes by the link in the mail, reads, and is no member of the company")
    void reads() {
        String id = invited(karin);
        String token = accounts.token(karin);
        assertThat(view(id).state()).isEqualTo(ReaderView.State.WAITING);
        ReaderLink link = look(token);
        assertThat(link.step()).isEqualTo(Step.REGISTER);
        assertThat(link.companyName()).isEqualTo(company.name());
        assertThat(link.until()).isEqualTo(DAY);

        accept(token);
        Caller reader = resumed(accounts.logIn(karin, AccountScene.PASSWORD));

        assertThat(view(id).state()).isEqualTo(ReaderView.State.READING);
        assertThat(reader.isReading()).isTrue();
        assertThat(reader.reading().until()).isEqualTo(DAY);
        assertThat(reader.role()).isNull();
        assertThat(in(reader, service(NotebookService.class)::read)).isEqualTo(List.of());
        assertThat(scene.as(reader, () -> readers().own()).services()).containsExactly(SERVICE);
        assertThat(scene.as(eva, () -> service(MemberService.class).list()))
                .noneMatch(member -> member.email().equals(karin.value()));
        assertThat(scene.recorded(id)).containsExactly("READER_INVITED", "READER_ACCEPTED");
        assertThat(mails(eva.email(), ReaderMail.READER_TOLD)).isEqualTo(1);
        assertThat(mails(karin.value(), ReaderMail.READER_INVITED)).isEqualTo(1);
    }

    @Test
    @DisplayName("K10: a reader changes nothing, and what is not for readers is not there for it")
    void changesNothing() {
        Caller reader = reading();
        String id = only();

        Refused.with(
                CommonError.FORBIDDEN,
                () -> in(reader, () -> {
                    service(NotebookService.class).write("not by a reader");
                    return null;
                }));
        assertThat(scene.as(reader, () -> service(WorkspaceAccess.class).admit(reader, company.id(), SERVICE))
                        .isAsking())
                .isTrue();
        Refused.with(
                CommonError.NOT_FOUND, () -> scene.as(reader, () -> readers().list()));
        Refused.with(
                CommonError.NOT_FOUND, () -> scene.as(reader, () -> readers().changeDay(id, DAY.plusYears(1), 1)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(reader, () -> service(MemberService.class).list()));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(reader, () -> service(NewsService.class).unseen()));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(reader, () -> service(WaitingService.class).list()));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(reader, () -> service(CollaborationService.class).own()));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(reader, () -> service(CollaborationService.class).view(collaboration)));
        assertThat(scene.as(
                                reader,
                                () -> service(WorkspaceService.class)
                                        .enter(service(WorkspaceService.class).ownCustomerNumber(), SERVICE))
                        .collaborationId())
                .isNull();
    }

    @Test
    @DisplayName("K10: a reader comes into the chosen services of that company alone")
    void ofThatCompanyAlone() {
        Caller reader = reading();
        Company other = scene.company();
        Caller otherAdministrator = scene.administrator(other);

        assertThat(reach(reader, company, "invoicing")).isEqualTo(Reach.NONE);
        assertThat(reach(reader, other, SERVICE)).isEqualTo(Reach.NONE);
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(reader, () -> service(PlaceService.class).switchTo(other.id(), false)));
        String id = only();
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(otherAdministrator, () -> readers().view(id)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(otherAdministrator, () -> readers().end(id, 2)));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(otherAdministrator, () -> readers().inviteAgain(id, 2)));
        Caller forged = new Caller(
                null,
                otherAdministrator.userId(),
                "Mallory",
                otherAdministrator.email(),
                Language.SV,
                company.id(),
                company.name(),
                false,
                null,
                null,
                null,
                false,
                reader.reading());
        assertThat(reach(forged, company, SERVICE)).isEqualTo(Reach.NONE);
    }

    @Test
    @DisplayName("K11: the last day is a whole day in Sweden, and the next request is refused though no timer has run")
    void endsByItself() {
        invited(karin);
        accept(accounts.token(karin));
        SignedIn open = accounts.logIn(karin, AccountScene.PASSWORD);
        at("2026-03-20T22:50:00Z");
        SignedIn last = accounts.logIn(karin, AccountScene.PASSWORD);
        assertThat(resumed(last)).isNotNull();

        at("2026-03-20T23:00:00Z");

        assertThat(resumed(last)).isNull();
        assertThat(resumed(open)).isNull();
        Refused.with(IdentityError.LOG_IN_FAILED, () -> accounts.logIn(karin, AccountScene.PASSWORD));
        String id = only();
        assertThat(view(id).state()).isEqualTo(ReaderView.State.ENDED);
        Refused.with(
                ReaderError.READER_ENDED,
                () -> scene.as(eva, () -> readers().changeDay(id, DAY.plusDays(30), view(id).version())));
        assertThat(mails(karin.value(), ReaderMail.READER_ENDED)).isZero();

        workOff();
        workOff();

        assertThat(mails(karin.value(), ReaderMail.READER_ENDED)).isEqualTo(1);
        assertThat(scene.recorded(id)).contains("READER_OVER").containsOnlyOnce("READER_OVER");
        assertThat(view(id).endedOn()).isEqualTo(DAY);
        assertThat(view(id).endedBy()).isNull();
    }

    @Test
    @DisplayName("K11: the end is told to both a week before, once, and once more for a later day")
    void isToldBefore() {
        reading();
        String id = only();
        at("2026-03-12T09:00:00Z");
        workOff();
        assertThat(mails(karin.value(), ReaderMail.READER_ENDING)).isZero();

        at("2026-03-13T09:00:00Z");
        workOff();
        workOff();

        assertThat(mails(karin.value(), ReaderMail.READER_ENDING)).isEqualTo(1);
        assertThat(scene.textOfLastMailTo(eva.email())).contains("2026-03-20");
        scene.as(eva, () -> readers().changeDay(id, LocalDate.of(2026, 4, 30), view(id).version()));
        workOff();
        assertThat(mails(karin.value(), ReaderMail.READER_ENDING)).isEqualTo(1);
        at("2026-04-24T09:00:00Z");
        workOff();
        assertThat(mails(karin.value(), ReaderMail.READER_ENDING)).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "K11: another day holds at once, longer or shorter, and is told; nothing is extended past eighteen months")
    void changesItsDay() {
        reading();
        String id = only();
        int version = view(id).version();

        scene.as(eva, () -> readers().changeDay(id, LocalDate.of(2026, 1, 20), version));

        assertThat(view(id).until()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(mails(karin.value(), ReaderMail.READER_DAY_CHANGED)).isEqualTo(1);
        Refused.with(CommonError.STALE, () -> scene.as(eva, () -> readers().changeDay(id, DAY, version)));
        Refused.at(
                "until",
                ReaderError.READER_DAY_NOT_VALID,
                () -> scene.as(eva, () -> readers().changeDay(id, LocalDate.of(2027, 7, 21), view(id).version())));
        Refused.at(
                "until",
                ReaderError.READER_DAY_NOT_VALID,
                () -> scene.as(eva, () -> readers().changeDay(id, LocalDate.of(2026, 1, 19), view(id).version())));
        Refused.at(
                "until",
                CommonError.REQUIRED,
                () -> scene.as(eva, () -> readers().changeDay(id, null, view(id).version())));
        at("2026-01-20T23:00:00Z");
        assertThat(view(id).state()).isEqualTo(ReaderView.State.ENDED);
    }

    @Test
    @DisplayName("K11: who is ended at once is out with the next request, and comes back by a new invitation alone")
    void isEnded() {
        invited(karin);
        String token = accounts.token(karin);
        accept(token);
        SignedIn open = accounts.logIn(karin, AccountScene.PASSWORD);
        Caller reader = resumed(open);
        String id = only();
        int version = view(id).version();

        scene.as(eva, () -> readers().end(id, version));
        scene.as(eva, () -> readers().end(id, version));

        assertThat(resumed(open)).isNull();
        assertThat(reach(reader, company, SERVICE)).isEqualTo(Reach.NONE);
        assertThat(mails(karin.value(), ReaderMail.READER_ENDED)).isEqualTo(1);
        assertThat(view(id).endedBy()).isEqualTo(eva.name());
        assertThat(look(token).step()).isEqualTo(Step.TOO_LATE);
        Refused.with(CommonError.LINK_NOT_VALID, () -> accept(token));
        Refused.with(
                ReaderError.READER_ENDED, () -> scene.as(eva, () -> readers().inviteAgain(id, view(id).version())));

        String again = invited(karin);
        String newToken = accounts.token(karin);
        assertThat(again).isNotEqualTo(id);
        assertThat(look(newToken).step()).isEqualTo(Step.CONFIRM_PASSWORD);
        assertThat(resumed(open)).isNull();
        Refused.at(
                "password",
                IdentityError.PASSWORD_WRONG,
                () -> scene.as(
                        null,
                        () -> service(ReaderLinkService.class)
                                .accept(newToken, null, "not the password", Language.SV, ADDRESS)));
        accept(newToken);
        assertThat(resumed(accounts.logIn(karin, AccountScene.PASSWORD)).isReading())
                .isTrue();
        // Its session was of what has ended.
        assertThat(resumed(open)).isNull();
    }

    @Test
    @DisplayName(
            "K10: a link is good once; a new one ends it, and it is worth nothing after fourteen days or the last day")
    void linkIsGoodOnce() {
        String id = invited(karin);
        String first = accounts.token(karin);
        scene.as(eva, () -> readers().inviteAgain(id, view(id).version()));
        String second = accounts.token(karin);
        assertThat(look(first).step()).isEqualTo(Step.TOO_LATE);
        Refused.with(CommonError.LINK_NOT_VALID, () -> accept(first));

        accept(second);

        assertThat(look(second).step()).isEqualTo(Step.LOG_IN);
        Refused.with(CommonError.LINK_NOT_VALID, () -> accept(second));
        Refused.with(
                ReaderError.READER_ACCEPTED, () -> scene.as(eva, () -> readers().inviteAgain(id, view(id).version())));
        Refused.with(CommonError.LINK_NOT_VALID, () -> look("made up"));

        EmailAddress late = Scene.email("late");
        invited(late);
        at("2026-02-03T23:00:00Z");
        assertThat(look(accounts.token(late)).step()).isEqualTo(Step.TOO_LATE);
        Refused.with(CommonError.LINK_NOT_VALID, () -> accept(accounts.token(late)));
    }

    @Test
    @DisplayName("K10: who is a user of the company is refused, and a reader becomes no user before it is ended")
    void isNoUser() {
        Caller user = scene.user(company);
        EmailAddress own = EmailAddress.of("email", user.email());
        Refused.at("email", ReaderError.IS_USER, () -> invited(own));
        reading();
        Refused.at("email", ReaderError.IS_READER, () -> invited(karin));
        Refused.at(
                "email",
                IdentityError.ALREADY_READER,
                () -> scene.as(eva, () -> service(MemberService.class).add("Karin", karin.value(), Role.USER)));

        String id = only();
        scene.as(eva, () -> readers().end(id, view(id).version()));
        scene.as(eva, () -> service(MemberService.class).add("Karin", karin.value(), Role.USER));

        Refused.at("email", ReaderError.IS_USER, () -> invited(karin));
    }

    @Test
    @DisplayName("K10: all that is wrong is told at once, and nobody is mailed")
    void isChecked() {
        ReaderForm empty = new ReaderForm(" ", "not an address", null, null, Set.of(), null);

        BusinessException refused = catchThrowableOfType(
                BusinessException.class, () -> scene.as(eva, () -> readers().invite(empty)));
        assertThat(Stream.concat(Stream.of(refused), refused.others().stream()).map(BusinessException::field))
                .containsExactlyInAnyOrder("name", "email", "purpose", "services", "until");
        Refused.at(
                "services",
                CommonError.INVALID_CHOICE,
                () -> scene.as(
                        eva,
                        () -> readers()
                                .invite(new ReaderForm(
                                        "Karin", karin.value(), ReaderPurpose.BANK, null, Set.of("invoicing"), DAY))));
        assertThat(scene.mailsTo(karin.value())).isEmpty();
    }

    @Test
    @DisplayName("K10: the bureau makes no reader, sees those of its client, and no longer when they have parted")
    void bureauSees() {
        reading();
        List<ReaderView> seen = scene.as(anna, () -> readers().ofClient(client));
        assertThat(seen).extracting(ReaderView::name).containsExactly("Karin Revisor");
        assertThat(seen).extracting(ReaderView::until).containsExactly(DAY);
        Refused.with(CommonError.NOT_FOUND, () -> scene.as(anna, () -> readers().invite(form(karin, DAY))));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> scene.as(Scene.visiting(anna, company), () -> readers().invite(form(karin, DAY))));
        Refused.with(
                CommonError.FORBIDDEN,
                () -> scene.as(scene.user(company), () -> readers().invite(form(karin, DAY))));
        Refused.with(
                CommonError.NOT_FOUND, () -> scene.as(maria, () -> readers().ofClient(client)));

        ended(Aftermath.CONTINUES_ALONE);

        assertThat(scene.as(anna, () -> readers().ofClient(client))).isEmpty();
    }

    private void ended(Aftermath aftermath) {
        int version = view(eva, collaboration).version();
        scene.as(
                eva,
                () -> service(EndingService.class).end(collaboration, EndingService.When.TODAY, aftermath, version));
    }

    @Test
    @DisplayName("K10: the reader stays when the collaboration ends, and reads what the client's own people may read")
    void staysAfterTheBureau() {
        Caller reader = reading();

        ended(Aftermath.CLOSED_READABLE);

        assertThat(reach(reader, company, SERVICE)).isEqualTo(Reach.READ);
        assertThat(in(reader, service(NotebookService.class)::read)).isEqualTo(List.of());
        Refused.with(WorkspaceError.READABLE_ONLY, () -> ask(reader, Side.CLIENT));
    }

    @Test
    @DisplayName("K11: an employee of the bureau may read at another company, as itself and not as its bureau")
    void employeeReadsElsewhere() {
        EmailAddress employee = accounts.person(syd.id());
        accounts.logIn(employee, AccountScene.PASSWORD);
        at("2026-01-20T09:05:00Z");
        invited(employee);
        assertThat(look(accounts.token(employee)).step()).isEqualTo(Step.CONFIRM_PASSWORD);
        accept(accounts.token(employee));

        Caller reader = resumed(accounts.logIn(employee, AccountScene.PASSWORD));

        assertThat(reader.isReading()).isTrue();
        assertThat(reader.companyId()).isEqualTo(company.id());
        List<CompanyChoice> places =
                scene.as(reader, () -> service(PlaceService.class).companies());
        assertThat(places).extracting(CompanyChoice::companyId).containsExactlyInAnyOrder(company.id(), syd.id());
        assertThat(scene.server.inTransaction(
                        () -> service(Companies.class).isClientOf(company.id(), reader.bureauId())))
                .isFalse();
        Caller atBureau =
                resumed(scene.as(reader, () -> service(PlaceService.class).switchTo(syd.id(), false)));
        assertThat(atBureau.isReading()).isFalse();
        assertThat(atBureau.bureau()).isTrue();
        assertThat(reach(atBureau, company, SERVICE)).isEqualTo(Reach.NONE);
        Caller back =
                resumed(scene.as(atBureau, () -> service(PlaceService.class).switchTo(company.id(), true)));
        assertThat(back.isReading()).isTrue();
    }

    @Test
    @DisplayName("K11: a reader asks the company or its bureau, is answered, and goes on with its own questions alone")
    void asks() {
        Caller reader = reading();
        String toClient = ask(reader, Side.CLIENT);
        String toBureau = ask(reader, Side.BUREAU);
        assertThat(row(eva, toClient).turn()).isEqualTo(Side.CLIENT);
        assertThat(row(eva, toBureau).turn()).isEqualTo(Side.BUREAU);
        assertThat(row(eva, toClient).byReader()).isTrue();
        assertThat(in(erik, questions()::waiting)).isEqualTo(1);
        assertThat(in(eva, questions()::waiting)).isEqualTo(1);

        say(erik, toBureau);

        assertThat(row(eva, toBureau).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(row(eva, toBureau).turn()).isNull();
        assertThat(in(erik, questions()::waiting)).isZero();
        assertThat(in(eva, questions()::waiting)).isEqualTo(1);
        assertThat(in(reader, questions()::waiting)).isEqualTo(1);
        assertThat(mails(karin.value(), ReaderMail.READER_ANSWERED)).isEqualTo(1);
        // Also by the side that was not asked.
        say(erik, toClient);
        assertThat(row(eva, toClient).state()).isEqualTo(QuestionState.ANSWERED);
        say(reader, toBureau);
        assertThat(row(eva, toBureau).turn()).isEqualTo(Side.BUREAU);

        String ofOthers = in(
                erik,
                () -> questions()
                        .ask(new QuestionForm(new Topic("note", NoteTopic.id(company.id(), 7)), "Kvitto?", null)));
        Refused.with(ConversationError.QUESTION_OF_OTHERS, () -> say(reader, ofOthers));
        Refused.with(
                ConversationError.QUESTION_OF_OTHERS,
                () -> in(reader, () -> {
                    questions().close(ofOthers, 1);
                    return null;
                }));
        assertThat(in(reader, () -> questions().page(new QuestionQuery(false, null, reader.userId()), Keyset.FIRST))
                        .rows())
                .extracting(QuestionRow::id)
                .containsExactlyInAnyOrder(toClient, toBureau);
    }

    @Test
    @DisplayName("K11: without a bureau a reader asks the company, whose administrators are mailed")
    void asksWithoutABureau() {
        Caller reader = reading();
        ended(Aftermath.CONTINUES_ALONE);

        String question = ask(reader, null);

        Refused.with(ConversationError.NOBODY_TO_ASK, () -> ask(reader, Side.BUREAU));
        assertThat(row(eva, question).turn()).isEqualTo(Side.CLIENT);
        assertThat(mails(eva.email(), ReaderMail.READER_QUESTION)).isEqualTo(1);
        ask(reader, Side.CLIENT);
        assertThat(mails(eva.email(), ReaderMail.READER_QUESTION)).isEqualTo(1);
    }

    @Test
    @DisplayName("K10: who was let in stands among those who came into the service, and access explains it")
    void isShown() {
        reading();
        Instant moment = scene.clock.instant();

        assertThat(scene.server
                        .inTransaction(() -> service(WorkspaceAccess.class).staffing(company.id(), SERVICE, moment))
                        .people())
                .extracting(Staffing.Person::name)
                .contains("Karin Revisor");
        EmailAddress employee = accounts.person(lind.id());
        invited(employee);
        accept(accounts.token(employee));
        String id = resumed(accounts.logIn(employee, AccountScene.PASSWORD)).userId();
        assertThat(scene.as(anna, () -> service(AccessService.class).explain(new UserId(id), client, SERVICE))
                        .readsUntil())
                .isEqualTo(DAY);
    }
}
