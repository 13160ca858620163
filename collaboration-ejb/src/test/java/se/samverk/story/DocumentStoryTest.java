package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
import se.samverk.conversation.QuestionService;
import se.samverk.conversation.Topic;
import se.samverk.document.DocumentError;
import se.samverk.document.DocumentForm;
import se.samverk.document.DocumentQuery;
import se.samverk.document.DocumentRow;
import se.samverk.document.DocumentService;
import se.samverk.document.DocumentState;
import se.samverk.document.DocumentTopic;
import se.samverk.document.DocumentView;
import se.samverk.document.DocumentView.FileView;
import se.samverk.document.MediaType;
import se.samverk.document.SampleFiles;
import se.samverk.document.SentFile;
import se.samverk.identity.UserId;
import se.samverk.shared.CommonError;
import se.samverk.shared.Keyset;
import se.samverk.shared.Refused;
import se.samverk.shared.Sha256;
import se.samverk.shared.Time;
import se.samverk.testing.OnBothDatabases;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.Workspace;
import se.samverk.workspace.WorkspaceError;

/** Documents of a client, handed in by either side, read by who comes into the service and by nobody else. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class DocumentStoryTest extends Story {

    private static final String SERVICE = "bookkeeping";

    private Caller erik;
    private Company company;
    private Caller eva;
    private Caller maja;
    private String collaboration;

    /** Anna has invited to a service, Eva accepted; Erik is entered in the assignment, Maja only reports. */
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
        becomes(ServiceRole.REPORTER);
    }

    private void becomes(ServiceRole role) {
        scene.as(eva, () -> service(ServiceRoleService.class).choose(new UserId(maja.userId()), SERVICE, role));
    }

    /** One request about the company. */
    private <T> T ask(Caller caller, Supplier<T> question) {
        return scene.as(caller, () -> {
            service(Workspace.class).choose(company.id(), SERVICE);
            return question.get();
        });
    }

    private DocumentService documents() {
        return service(DocumentService.class);
    }

    private String handIn(Caller caller, String description, byte[]... files) {
        return handIn(caller, UUID.randomUUID().toString(), description, files);
    }

    private String handIn(Caller caller, String key, String description, byte[]... files) {
        List<SentFile> sent =
                Stream.of(files).map(file -> new SentFile("IMG_1.jpg", file)).toList();
        return ask(caller, () -> documents().handIn(new DocumentForm(key, description, sent)));
    }

    private DocumentView document(Caller caller, String id) {
        return ask(caller, () -> documents().view(id));
    }

    private List<String> found(Caller caller, DocumentState state, String text) {
        return ask(
                caller,
                () -> documents().page(new DocumentQuery(state, text), Keyset.FIRST).rows().stream()
                        .map(DocumentRow::id)
                        .toList());
    }

    private byte[] taken(Caller caller, String id, int file) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        return ask(caller, () -> {
            try {
                documents().write(id, file, target);
                return target.toByteArray();
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        });
    }

    private void setAside(Caller caller, String id, String reason) {
        int version = document(caller, id).version();
        ask(caller, () -> {
            documents().setAside(id, reason, version);
            return null;
        });
    }

    @Test
    @DisplayName("K1, K4: two photographs are one document, kept as they came, with who handed it in from which side")
    void photographed() {
        byte[] first = SampleFiles.jpeg(60, 90);
        byte[] second = SampleFiles.png(60, 90);

        String id = handIn(eva, "Lunch med Kund AB", first, second);

        DocumentView view = document(erik, id);
        assertThat(view.row().title()).isEqualTo("Lunch med Kund AB");
        assertThat(view.row().handedInBy()).isEqualTo(eva.name());
        assertThat(view.row().side()).isEqualTo(Side.CLIENT);
        assertThat(view.row().state()).isEqualTo(DocumentState.WAITING);
        assertThat(view.pictures()).isEqualTo(2);
        assertThat(view.files())
                .extracting(FileView::type, FileView::sha256)
                .containsExactly(tuple(MediaType.JPEG, Sha256.hex(first)), tuple(MediaType.PNG, Sha256.hex(second)));
        assertThat(taken(erik, id, 2)).isEqualTo(second);
        assertThat(ask(erik, () -> documents().picture(id, 2))).startsWith(0xFF, 0xD8);
        assertThat(scene.recorded(id)).containsExactly("DOCUMENT_HANDED_IN");
    }

    @Test
    @DisplayName("K4: a file of several parts comes back byte for byte")
    void large() {
        byte[] large = Arrays.copyOf(SampleFiles.jpeg(60, 90), 2_345_678);

        assertThat(taken(eva, handIn(eva, null, large), 1)).isEqualTo(large);
    }

    @Test
    @DisplayName("K3: the same file is told with the document that there is, also as a page among others")
    void twice() {
        byte[] receipt = SampleFiles.jpeg(60, 90);
        handIn(eva, "Kaffe", receipt);

        Refused.at("files", DocumentError.DOCUMENT_THERE_ALREADY, () -> handIn(erik, null, receipt));
        Refused.at(
                "files",
                DocumentError.DOCUMENT_THERE_ALREADY,
                () -> handIn(eva, null, SampleFiles.jpeg(9, 9), SampleFiles.png(9, 9), receipt.clone()));
    }

    @Test
    @DisplayName("K3: one form makes one document, however often it is sent")
    void pressedTwice() {
        byte[] receipt = SampleFiles.jpeg(40, 40);

        String id = handIn(eva, "key", "Kaffe", receipt);

        assertThat(handIn(eva, "key", "Kaffe", receipt)).isEqualTo(id);
        assertThat(found(eva, null, "")).containsExactly(id);
    }

    @Test
    @DisplayName("K2: too many, too large, none at all, and a PDF among pictures are refused; all faults at once")
    void refused() {
        byte[][] many =
                Stream.generate(() -> SampleFiles.jpeg(20, 20)).limit(21).toArray(byte[][]::new);
        byte[] huge = Arrays.copyOf(SampleFiles.jpeg(20, 20), 15_000_001);

        Refused.at("files", DocumentError.DOCUMENT_NO_FILE, () -> handIn(eva, null));
        Refused.at("files", DocumentError.DOCUMENT_NO_FILE, () -> handIn(eva, null, new byte[0]));
        Refused.at("files", DocumentError.DOCUMENT_TOO_MANY_FILES, () -> handIn(eva, null, many));
        Refused.at("files", DocumentError.DOCUMENT_TOO_LARGE, () -> handIn(eva, null, huge));
        Refused.at(
                "files",
                DocumentError.DOCUMENT_PDF_IS_NO_PAGE,
                () -> handIn(eva, null, SampleFiles.jpeg(20, 20), SampleFiles.pdf(1)));
        Refused.at("files", DocumentError.FILE_HEIC_NOT_TAKEN, () -> handIn(eva, null, SampleFiles.heic()));
        assertThat(found(eva, null, "")).isEmpty();
    }

    @Test
    @DisplayName("K1: who only reports hands in, and reads its own alone; who only reads hands nothing in")
    void reporter() {
        String evas = handIn(eva, "Hyra", SampleFiles.pdf(1));
        String own = handIn(maja, "Mjölk", SampleFiles.jpeg(40, 40));

        assertThat(found(maja, null, "")).containsExactly(own);
        assertThat(document(maja, own).row().title()).isEqualTo("Mjölk");
        Refused.at(
                "files", DocumentError.DOCUMENT_THERE_ALREADY_OF_OTHERS, () -> handIn(maja, null, taken(eva, evas, 1)));
        Refused.with(CommonError.NOT_FOUND, () -> document(maja, evas));
        Refused.with(CommonError.NOT_FOUND, () -> taken(maja, evas, 1));
        Refused.with(
                WorkspaceError.REPORTS_ONLY, () -> ask(maja, () -> documents().waiting()));

        becomes(ServiceRole.READER);
        assertThat(found(maja, null, "")).containsExactly(own, evas);
        Refused.with(WorkspaceError.WRITER_NEEDED, () -> handIn(maja, null, SampleFiles.jpeg(40, 40)));
        becomes(null);
        Refused.with(WorkspaceError.NO_ROLE, () -> document(maja, own));
    }

    @Test
    @DisplayName("K1, D7a: another company and another bureau find nothing")
    void others() {
        String id = handIn(eva, null, SampleFiles.jpeg(40, 40));
        Company other = scene.company();
        Caller stranger = scene.administrator(other);

        Refused.with(CommonError.NOT_FOUND, () -> document(stranger, id));
        Refused.with(CommonError.NOT_FOUND, () -> document(anna, id));
        Refused.with(CommonError.NOT_FOUND, () -> handIn(stranger, null, SampleFiles.jpeg(40, 40)));
        Refused.with(
                CommonError.NOT_FOUND, () -> scene.as(eva, () -> documents().view(id)));
    }

    @Test
    @DisplayName("K5: what is for nothing is set aside with a reason by who posts, and taken up again")
    void setAside() {
        String id = handIn(eva, "Privat", SampleFiles.jpeg(40, 40));
        int version = document(erik, id).version();

        Refused.at("reason", CommonError.REQUIRED, () -> setAside(erik, id, " "));
        Refused.with(WorkspaceError.TASK_OF_BUREAU, () -> setAside(eva, id, "Privat"));
        setAside(erik, id, "Privat köp");
        assertThat(document(eva, id).reason()).isEqualTo("Privat köp");
        assertThat(ask(erik, () -> documents().waiting())).isZero();
        Refused.with(
                CommonError.STALE,
                () -> ask(erik, () -> {
                    documents().setAside(id, "Igen", version);
                    return null;
                }));
        for (int press = 0; press < 2; press++) {
            ask(erik, () -> {
                documents().takeUp(id);
                return null;
            });
        }
        assertThat(ask(erik, () -> documents().waiting())).isOne();
        assertThat(scene.recorded(id)).containsExactly("DOCUMENT_HANDED_IN", "DOCUMENT_SET_ASIDE", "DOCUMENT_TAKEN_UP");
    }

    @Test
    @DisplayName("K1: what a document is can be said afterwards, by either side")
    void described() {
        String id = handIn(eva, null, SampleFiles.jpeg(40, 40));

        int version = document(erik, id).version();
        ask(erik, () -> {
            documents().describe(id, "Kaffe till mötet", version);
            return null;
        });

        assertThat(document(eva, id).row().title()).isEqualTo("Kaffe till mötet");
        assertThat(scene.recorded(id)).containsExactly("DOCUMENT_HANDED_IN", "DOCUMENT_DESCRIBED");
    }

    @Test
    @DisplayName(
            "K5: documents are found by what they are, their file, their day and their state; the oldest waits first")
    void found() {
        String coffee = handIn(eva, "Kaffe 100 %", SampleFiles.jpeg(40, 40));
        String rent = handIn(erik, "Hyra", SampleFiles.pdf(1));
        setAside(erik, rent, "Dubbel");
        String last = handIn(eva, null, SampleFiles.jpeg(40, 40));

        assertThat(found(eva, null, "100 %")).containsExactly(coffee);
        assertThat(found(eva, null, "img_1")).containsExactly(last, rent, coffee);
        assertThat(found(eva, DocumentState.SET_ASIDE, "")).containsExactly(rent);
        assertThat(found(eva, DocumentState.WAITING, Time.today(scene.clock).toString()))
                .containsExactly(last, coffee);
        assertThat(found(eva, null, "1999-01-01")).isEmpty();
        assertThat(ask(erik, () -> documents().nextWaiting(null))).contains(coffee);
        assertThat(ask(erik, () -> documents().nextWaiting(coffee))).contains(last);
        assertThat(ask(erik, () -> documents().nextWaiting(last))).isEmpty();
    }

    @Test
    @DisplayName("K1, D7b: what was closed is still read and taken out, nothing is handed in")
    void closed() {
        byte[] receipt = SampleFiles.jpeg(40, 40);
        String id = handIn(eva, null, receipt);
        int version = view(eva, collaboration).version();
        scene.as(
                eva,
                () -> service(EndingService.class)
                        .end(collaboration, EndingService.When.TODAY, Aftermath.CLOSED_READABLE, version));

        assertThat(taken(eva, id, 1)).isEqualTo(receipt);
        Refused.with(WorkspaceError.READABLE_ONLY, () -> handIn(eva, null, SampleFiles.jpeg(40, 40)));
        Refused.with(CommonError.NOT_FOUND, () -> document(erik, id));
    }

    @Test
    @DisplayName("K13, K15: a document is asked about by what it is called, and not that of another company")
    void askedAbout() {
        String named = handIn(eva, "Lunch med Kund AB", SampleFiles.jpeg(60, 90));
        String unnamed = handIn(eva, null, SampleFiles.jpeg(61, 90));
        QuestionService questions = service(QuestionService.class);

        assertThat(ask(erik, () -> questions.name(new Topic("document", named))))
                .isEqualTo("Lunch med Kund AB");
        assertThat(ask(erik, () -> questions.name(new Topic("document", unnamed))))
                .isEqualTo("IMG_1.jpg");
        Refused.with(CommonError.NOT_FOUND, () -> ask(erik, () -> questions.name(new Topic("document", null))));
        String other = scene.company().id();
        Refused.with(
                CommonError.NOT_FOUND,
                () -> ask(erik, () -> service(DocumentTopic.class).name(other, new Topic("document", named))));
    }
}
