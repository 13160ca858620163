package se.samverk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samverk.caller.Caller;
import se.samverk.caller.Permission;
import se.samverk.client.ClientError;
import se.samverk.client.ImportService;
import se.samverk.due.DueWorker;
import se.samverk.shared.Refused;
import se.samverk.stage.Server;
import se.samverk.testing.OnBothDatabases;
import se.samverk.upload.UploadError;

/** Files that are looked at before they are used, kept in both real databases. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
@OnBothDatabases
class UploadStoryTest extends Story {

    private static final byte[] FILE = "kundnr;namn;orgnr;kontaktperson;epost\n1;Ett;559056-7896;E;e@norrsken.example\n"
            .getBytes(StandardCharsets.UTF_8);

    private ImportService imports;

    @BeforeEach
    void enter() {
        imports = service(ImportService.class);
    }

    private String keep(Caller caller) {
        return scene.as(caller, () -> imports.keep("kunder.csv", FILE));
    }

    private boolean isKept(Caller caller, String id) {
        return scene.as(caller, () -> imports.kept(id)).isPresent();
    }

    private long rows() {
        return scene.server.inDatabase(
                em -> em.createQuery("select count(u) from Upload u where u.companyId = :company", Long.class)
                        .setParameter("company", lind.id())
                        .getSingleResult());
    }

    @Test
    @DisplayName("A file that is looked at is there on any server, for its sender in its company only")
    void isFoundByItsSenderAlone() {
        String id = keep(anna);

        Server other = scene.anotherServer();
        ImportService.Kept kept = Scene.as(
                        other, anna, () -> other.get(ImportService.class).kept(id))
                .orElseThrow();
        assertThat(kept.name()).isEqualTo("kunder.csv");
        assertThat(kept.content()).isEqualTo(FILE);
        Caller colleague = scene.employee(lind, Permission.FULL);
        assertThat(List.of(colleague, maria)).noneMatch(somebody -> isKept(somebody, id));
        scene.as(colleague, () -> imports.forget(id));
        assertThat(isKept(anna, id)).isTrue();

        scene.as(anna, () -> imports.forget(id));
        assertThat(isKept(anna, id)).isFalse();
    }

    @Test
    @DisplayName("A file that cannot be read is not kept")
    void onlyWhatCanBeLookedAtIsKept() {
        Refused.at("file", ClientError.FILE_EMPTY, () -> scene.as(anna, () -> imports.keep("tom.csv", new byte[0])));

        assertThat(rows()).isZero();
    }

    @Test
    @DisplayName("Whoever sends a fourth file loses the oldest of the three")
    void aPersonHasThree() {
        List<String> kept = new ArrayList<>();
        for (int sent = 0; sent < 4; sent++) {
            kept.add(keep(anna));
            scene.clock.pass(Duration.ofMinutes(1));
        }

        assertThat(kept.stream().map(id -> isKept(anna, id))).containsExactly(false, true, true, true);
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    @DisplayName("A company that has twenty takes no more; who looks at one goes on")
    void aCompanyHasTwenty() {
        String first = keep(anna);
        for (int sent = 1; sent < 20; sent++) {
            keep(scene.employee(lind, Permission.STANDARD));
        }

        Caller newcomer = scene.employee(lind, Permission.STANDARD);
        Refused.with(UploadError.TOO_MANY_FILES, () -> keep(newcomer));
        assertThat(isKept(anna, first)).isTrue();
        assertThat(isKept(maria, keep(maria))).isTrue();

        scene.as(anna, () -> imports.forget(first));
        assertThat(isKept(newcomer, keep(newcomer))).isTrue();
    }

    @Test
    @DisplayName("After four hours a file is not found, and removed with what falls due")
    void expires() {
        String id = keep(anna);

        scene.clock.pass(Duration.ofHours(4).minusSeconds(1));
        assertThat(isKept(anna, id)).isTrue();
        scene.clock.pass(Duration.ofSeconds(1));
        assertThat(isKept(anna, id)).isFalse();
        assertThat(rows()).isEqualTo(1);
        scene.as(null, () -> service(DueWorker.class).run());
        assertThat(rows()).isZero();
    }
}
