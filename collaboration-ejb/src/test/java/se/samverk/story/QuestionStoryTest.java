package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
import se.samverk.conversation.Answerer;
import se.samverk.conversation.ConversationError;
import se.samverk.conversation.NewRemark;
import se.samverk.conversation.QuestionForm;
import se.samverk.conversation.QuestionQuery;
import se.samverk.conversation.QuestionRow;
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.QuestionState;
import se.samverk.conversation.QuestionView;
import se.samverk.conversation.RemarkView;
import se.samverk.conversation.Topic;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentService;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.identity.UserId;
import se.samverk.news.NewsKind;
import se.samverk.news.NewsService;
import se.samverk.notebook.NoteTopic;
import se.samverk.shared.CommonError;
import se.samverk.shared.Ids;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.shared.Time;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;
import se.samverk.workspace.WorkspaceError;

/** What a bureau and its client ask each other about what is in a service, over both databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class QuestionStoryTest extends Story {

    private static final String SERVICE = "bookkeeping";

    private Caller erik;
    private Company company;
    private Caller eva;
    private String collaboration;
    private Topic note;

    /** Anna has invited to a service, Eva accepted; Erik is entered in the assignment. */
    @BeforeEach
    void begin() {
        erik = scene.employee(lind, Permission.STANDARD);
        company = scene.company();
        eva = scene.administrator(company);
        String client = scene.client(anna, company);
        AssignmentForm form = new AssignmentForm(
                "Löpande", AssignmentKind.BOOKKEEPING, erik.userId(), Set.of(), LocalDate.of(2026, 1, 1), null);
        String assignment =
                scene.as(anna, () -> service(AssignmentService.class).add(client, form));
        collaboration =
                scene.as(anna, () -> service(InvitationService.class).invite(Scene.form(client, SERVICE, assignment)));
        accept(eva, collaboration);
        note = new Topic("note", NoteTopic.id(company.id(), 7));
    }

    /** One request about the company. */
    private <T> T in(Caller caller, Supplier<T> question) {
        return scene.as(caller, () -> {
            service(Workspace.class).choose(company.id(), SERVICE);
            return question.get();
        });
    }

    private QuestionService questions() {
        return service(QuestionService.class);
    }

    private String ask(Caller caller, String text) {
        return in(caller, () -> questions().ask(new QuestionForm(note, text, null)));
    }

    private void say(Caller caller, String question, String text) {
        in(caller, () -> {
            questions().say(question, NewRemark.of(text));
            return null;
        });
    }

    private void close(Caller caller, String question, int version) {
        in(caller, () -> {
            questions().close(question, version);
            return null;
        });
    }

    private QuestionView read(Caller caller, String question) {
        return in(caller, () -> questions().view(question));
    }

    private int waiting(Caller caller) {
        return in(caller, questions()::waiting);
    }

    private List<String> list(Caller caller, QuestionQuery query) {
        return in(
                caller,
                () -> questions().page(query, Keyset.FIRST).rows().stream()
                        .map(QuestionRow::id)
                        .toList());
    }

    @Test
    @DisplayName("K13: what one side asks waits for the other, its answer for the one that asked, until it is closed")
    void asked() {
        String question = ask(erik, "Vad är Swish 1 250 kr?\nDet saknas kvitto.");
        assertThat(waiting(eva)).isEqualTo(1);
        assertThat(waiting(erik)).isZero();

        say(eva, question, "Personalfika, fyra personer.");
        assertThat(waiting(eva)).isZero();
        assertThat(waiting(erik)).isEqualTo(1);

        say(erik, question, "Vilka var med?");
        assertThat(waiting(eva)).isEqualTo(1);
        say(eva, question, "Eva, Leo, Kim och Maja.");

        QuestionView seen = read(eva, question);
        assertThat(seen.question().about()).isEqualTo("Note 7");
        assertThat(seen.question().state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(seen.remarks())
                .extracting(RemarkView::number, RemarkView::side, RemarkView::text)
                .containsExactly(
                        tuple(1, Side.BUREAU, "Vad är Swish 1 250 kr?\nDet saknas kvitto."),
                        tuple(2, Side.CLIENT, "Personalfika, fyra personer."),
                        tuple(3, Side.BUREAU, "Vilka var med?"),
                        tuple(4, Side.CLIENT, "Eva, Leo, Kim och Maja."));

        close(erik, question, seen.version());
        assertThat(waiting(erik)).isZero();
        assertThat(read(eva, question).remarks()).hasSize(4);
    }

    @Test
    @DisplayName("K13: the client asks as the bureau does, and each finds what waits for it")
    void found() {
        String ofBureau = ask(erik, "Har ni kvar avtalet?");
        String ofClient = ask(eva, "När är momsen klar?");

        assertThat(list(erik, new QuestionQuery(false, Side.BUREAU))).containsExactly(ofClient);
        assertThat(list(eva, new QuestionQuery(false, Side.CLIENT))).containsExactly(ofBureau);
        assertThat(list(eva, new QuestionQuery(false, null))).containsExactly(ofClient, ofBureau);
        assertThat(in(eva, () -> questions().of(note)))
                .extracting(QuestionRow::id)
                .containsExactly(ofBureau, ofClient);

        close(erik, ofBureau, read(erik, ofBureau).version());
        assertThat(list(eva, new QuestionQuery(true, null))).containsExactly(ofBureau);
        assertThat(list(eva, new QuestionQuery(false, null))).containsExactly(ofClient);
    }

    @Test
    @DisplayName("K14: nothing is said in a closed question, and none is closed over what was said meanwhile")
    void closed() {
        String question = ask(erik, "Vad är detta?");
        int seen = read(erik, question).version();
        say(eva, question, "Hyran för december.");

        Refused.with(CommonError.STALE, () -> close(erik, question, seen));
        assertThat(read(erik, question).question().state()).isEqualTo(QuestionState.ANSWERED);

        int now = read(erik, question).version();
        close(erik, question, now);
        close(erik, question, now);
        Refused.with(ConversationError.QUESTION_CLOSED, () -> say(eva, question, "Och el."));
    }

    @Test
    @DisplayName("K15: another company's object cannot be asked about, nor its question be read, answered or closed")
    void ofOthers() {
        String question = ask(erik, "Vad är detta?");
        Company other = scene.company();
        Caller stranger = scene.administrator(other);
        Topic foreign = new Topic("note", NoteTopic.id(other.id(), 1));

        Refused.with(
                CommonError.NOT_FOUND, () -> in(erik, () -> questions().ask(new QuestionForm(foreign, "?", null))));
        Refused.with(
                CommonError.NOT_FOUND,
                () -> in(erik, () -> questions().ask(new QuestionForm(new Topic("nothing", "1"), "?", null))));
        Refused.with(CommonError.NOT_FOUND, () -> read(erik, null));
        Refused.with(CommonError.NOT_FOUND, () -> read(stranger, question));
        Refused.with(CommonError.NOT_FOUND, () -> say(stranger, question, "Hej"));
        Refused.with(CommonError.NOT_FOUND, () -> close(stranger, question, 1));
    }

    @Test
    @DisplayName("K13: who only reads asks nothing; without a bureau there is nobody to ask, and what was said stays")
    void whoMay() {
        Caller reader = scene.user(company);
        scene.as(
                eva,
                () -> service(ServiceRoleService.class)
                        .choose(new UserId(reader.userId()), SERVICE, ServiceRole.READER));
        Refused.with(WorkspaceError.WRITER_NEEDED, () -> ask(reader, "Får jag?"));
        String question = ask(erik, "Vad är detta?");
        assertThat(read(reader, question).remarks()).hasSize(1);

        int version = view(eva, collaboration).version();
        scene.as(
                eva,
                () -> service(EndingService.class)
                        .end(collaboration, EndingService.When.TODAY, Aftermath.CONTINUES_ALONE, version));
        Refused.with(ConversationError.NOBODY_TO_ASK, () -> ask(eva, "Är någon där?"));
        Refused.with(CommonError.NOT_FOUND, () -> read(erik, question));
        assertThat(read(eva, question).remarks()).hasSize(1);
    }

    @Test
    @DisplayName("all that is wrong with a question is told at once")
    void wrong() {
        LocalDate past = Time.today(scene.clock).minusDays(1);
        Refused.at("text", CommonError.REQUIRED, () -> ask(erik, " \n "));
        Refused.at(
                "answerBy",
                ConversationError.ANSWER_DAY_PAST,
                () -> in(erik, () -> questions().ask(new QuestionForm(note, "Vad?", past))));
        String question = ask(erik, "Vad är detta?");
        Refused.at("text", ConversationError.NOTHING_SAID, () -> say(eva, question, " "));
        Refused.at("text", CommonError.TOO_LONG, () -> ask(erik, "a".repeat(QuestionService.LONGEST_TEXT + 1)));
    }

    @Test
    @DisplayName("what is asked, answered and closed is in the record of both")
    void recorded() {
        String question = ask(erik, "Vad är detta?");
        say(eva, question, "Hyran.");
        close(erik, question, read(erik, question).version());

        assertThat(scene.recorded(question)).containsExactly("QUESTION_ASKED", "QUESTION_ANSWERED", "QUESTION_CLOSED");
    }

    @Test
    @DisplayName("K42: a question can be about one line, which its name tells; one that there is not is not found")
    void ofLine() {
        Topic line = new Topic(note.kind(), note.id(), 2);
        Topic none = new Topic(note.kind(), note.id(), 3);

        String question = in(erik, () -> questions().ask(new QuestionForm(line, "Vad är raden?", null)));
        assertThat(read(eva, question).question().about()).isEqualTo("Note 7: line 2");
        assertThat(in(eva, () -> questions().of(note)))
                .extracting(row -> row.topic().line())
                .containsExactly(2);
        Refused.with(CommonError.NOT_FOUND, () -> in(erik, () -> questions().ask(new QuestionForm(none, "?", null))));
    }

    private String askOf(Caller who, LocalDate answerBy) {
        return in(erik, () -> questions().ask(new QuestionForm(note, "Vad?", answerBy, who.userId())));
    }

    private Caller writer() {
        Caller writer = scene.user(company);
        scene.as(
                eva,
                () -> service(ServiceRoleService.class)
                        .choose(new UserId(writer.userId()), SERVICE, ServiceRole.WRITER));
        return writer;
    }

    @Test
    @DisplayName(
            "K42: a question to one person waits for that one, is mailed to that one, and is answered by whoever can")
    void toPerson() {
        Caller leo = writer();
        Caller reader = scene.user(company);
        assertThat(in(erik, questions()::answerers))
                .extracting(Answerer::userId)
                .containsExactlyInAnyOrder(eva.userId(), leo.userId());
        String question = askOf(leo, null);

        assertThat(waiting(leo)).isEqualTo(1);
        assertThat(waiting(eva)).isZero();
        assertThat(mailsAbout(leo)).hasSize(1);
        assertThat(mailsAbout(eva)).isEmpty();
        assertThat(read(eva, question).question().askedOf()).isNotNull();
        assertThat(list(eva, new QuestionQuery(false, Side.CLIENT))).containsExactly(question);

        assertThat(in(leo, () -> questions().next("-"))).contains(question);
        assertThat(in(leo, () -> questions().next(question))).isEmpty();
        assertThat(in(eva, () -> questions().next("-"))).isEmpty();

        say(eva, question, "Jag vet också.");
        assertThat(waiting(leo)).isZero();
        assertThat(waiting(erik)).isEqualTo(1);
        Refused.at("askedOf", ConversationError.ANSWERER_GONE, () -> askOf(reader, null));
        Refused.at("askedOf", ConversationError.ANSWERER_GONE, () -> askOf(anna, null));
    }

    @Test
    @DisplayName(
            "K42: what one person was asked waits for all when the day is over, a week without one, or that person has left")
    void personWhoIsGone() {
        Caller leo = writer();
        askOf(leo, Time.today(scene.clock));
        askOf(leo, null);
        assertThat(waiting(eva)).isZero();

        scene.clock.pass(Duration.ofDays(1));
        assertThat(waiting(eva)).isEqualTo(1);
        scene.clock.pass(Duration.ofDays(7));
        assertThat(waiting(eva)).isEqualTo(2);
        askOf(leo, null);
        assertThat(waiting(eva)).isEqualTo(2);
        scene.deactivate(leo);
        assertThat(waiting(eva)).isEqualTo(3);
        Refused.at("askedOf", ConversationError.ANSWERER_GONE, () -> askOf(leo, null));
    }

    private String photograph(Caller by, byte[] content) {
        DocumentForm form = new DocumentForm(Ids.next(), null, List.of(new SentFile("IMG_1.jpg", content)));
        return in(by, () -> service(DocumentService.class).handIn(form));
    }

    @Test
    @DisplayName(
            "K43: an answer can be a photograph, which is a document of the company; another company's is not found")
    void photographed() {
        String question = ask(erik, "Har ni kvittot?");
        String receipt = photograph(eva, SampleFiles.jpeg(200, 300));
        in(eva, () -> {
            questions().say(question, new NewRemark(" ", receipt));
            return null;
        });

        QuestionView seen = read(erik, question);
        assertThat(seen.question().state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(seen.remarks().get(1).documentId()).isEqualTo(receipt);
        assertThat(seen.remarks().get(1).text()).isEmpty();
        assertThat(seen.question().saidLast()).isEmpty();

        Caller stranger = scene.administrator(scene.company());
        Refused.with(CommonError.NOT_FOUND, () -> show(erik, question, note.id()));
        Refused.with(CommonError.NOT_FOUND, () -> show(stranger, question, receipt));
    }

    private void show(Caller by, String question, String documentId) {
        in(by, () -> {
            questions().say(question, new NewRemark("Se här", documentId));
            return null;
        });
    }

    private List<String> told(Caller caller) {
        return scene.as(caller, () -> service(NewsService.class).page(Keyset.FIRST)).rows().stream()
                .filter(row -> row.kind() == NewsKind.IN_SERVICE)
                .map(row -> row.inService().told() + (row.overtaken() ? " overtaken" : ""))
                .toList();
    }

    private List<String> mailsAbout(Caller caller) {
        return scene.mailsTo(caller.email()).stream()
                .filter(mail -> mail.startsWith("En fråga om"))
                .toList();
    }

    @Test
    @DisplayName("K13, B39: whose turn it is hears of it by the bell and by mail, and what is said later overtakes it")
    void heard() {
        String question = ask(erik, "Vad är detta?");
        assertThat(told(eva)).containsExactly("QUESTION_ASKED");
        assertThat(mailsAbout(eva)).hasSize(1).allMatch(mail -> mail.endsWith("/mina/tjanster"));
        assertThat(told(erik)).isEmpty();

        say(eva, question, "Hyran.");
        assertThat(told(erik)).containsExactly("QUESTION_ANSWERED");
        assertThat(mailsAbout(erik)).hasSize(1).allMatch(mail -> mail.endsWith("/byra/start"));
        assertThat(told(eva)).containsExactly("QUESTION_ASKED overtaken");

        close(erik, question, read(erik, question).version());
        assertThat(told(eva)).containsExactly("QUESTION_CLOSED", "QUESTION_ASKED overtaken");
        assertThat(mailsAbout(eva)).hasSize(1);
    }
}
