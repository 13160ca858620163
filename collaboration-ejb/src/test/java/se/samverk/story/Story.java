package se.samverk.story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.collaboration.Aftermath;
import se.samverk.collaboration.AnswerService;
import se.samverk.collaboration.CollaborationService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.EndingService;
import se.samverk.company.Company;
import se.samverk.stage.Database;
import se.samverk.testing.TestDatabase;

/** Two bureaus and their employees over one database, before anything has happened. */
abstract class Story {

    @Parameter
    TestDatabase database;

    Scene scene;
    Company lind;
    Caller anna;
    Company syd;
    Caller maria;

    @BeforeEach
    void open() {
        scene = new Scene(Database.of(database, getClass()));
        lind = scene.bureau();
        anna = scene.employee(lind, Permission.FULL);
        syd = scene.bureau();
        maria = scene.employee(syd, Permission.FULL);
    }

    <T> T service(Class<T> type) {
        return scene.server.get(type);
    }

    CollaborationView view(Caller caller, String collaborationId) {
        return scene.as(caller, () -> service(CollaborationService.class).view(collaborationId));
    }

    void accept(Caller caller, String collaborationId) {
        scene.as(caller, () -> service(AnswerService.class).accept(collaborationId));
    }

    /** A collaboration that has been accepted, and who did. */
    String active(Caller employee, Company company, Caller administrator) {
        String invitation = scene.invitation(employee, scene.client(employee, company), "bookkeeping");
        accept(administrator, invitation);
        return invitation;
    }

    void end(Caller caller, String collaborationId) {
        int version = view(caller, collaborationId).version();
        scene.as(
                caller,
                () -> service(EndingService.class)
                        .end(collaborationId, EndingService.When.TODAY, Aftermath.CONTINUES_ALONE, version));
    }
}
