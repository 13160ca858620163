package se.samverk.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import se.samverk.shared.BusinessException;
import se.samverk.shared.LocalText;

/** The rule of rights in a service, over every side, role and division of a task. */
class AdmissionTest {

    private static final String TASK = "posting";

    interface Acts {
        @Does(TASK)
        void write();

        @Does(value = TASK, from = ServiceRole.APPROVER)
        void approve();

        @Does(value = TASK, from = ServiceRole.REPORTER)
        void report();
    }

    private static Admission of(Reach reach, Side side, ServiceRole role, Set<Side> doers) {
        return new Admission(
                reach, side, role, "lind", List.of(new DividedTask(TASK, new LocalText("Bokföra", "Post"), doers)));
    }

    static Stream<Arguments> everyCase() {
        return Stream.of(Side.values())
                .flatMap(side -> Stream.of(Set.of(Side.CLIENT), Set.of(Side.BUREAU), Set.of(Side.CLIENT, Side.BUREAU))
                        .flatMap(doers -> Stream.of(ServiceRole.values())
                                .flatMap(role -> Stream.of(Acts.class.getDeclaredMethods())
                                        .map(act -> Arguments.of(side, doers, role, act)))));
    }

    @ParameterizedTest
    @MethodSource("everyCase")
    @DisplayName(
            "D7e: a task is done by the side that the agreement names, from a role on; what is offered is what is allowed")
    void tasks(Side side, Set<Side> doers, ServiceRole role, Method act) {
        Does does = act.getAnnotation(Does.class);
        Admission admission = of(Reach.WORK, side, role, doers);
        boolean due = doers.contains(side)
                && switch (does.from()) {
                    case APPROVER -> role == ServiceRole.APPROVER;
                    case WRITER -> role == ServiceRole.APPROVER || role == ServiceRole.WRITER;
                    default -> role != ServiceRole.READER;
                };

        assertThat(admission.isDoing(TASK, does.from())).isEqualTo(due);
        assertThat(refusal(admission, does)).isEqualTo(due ? "" : expected(side, doers, does));
    }

    private static String expected(Side side, Set<Side> doers, Does does) {
        if (!doers.contains(side)) {
            return side == Side.CLIENT ? "TASK_OF_BUREAU" : "TASK_OF_CLIENT";
        }
        return does.from() == ServiceRole.APPROVER ? "APPROVER_NEEDED" : "WRITER_NEEDED";
    }

    private static String refusal(Admission admission, Does does) {
        return refusal(() -> admission.check(does));
    }

    private static String refusal(Runnable asked) {
        try {
            asked.run();
            return "";
        } catch (BusinessException refused) {
            return refused.code().name();
        }
    }

    @ParameterizedTest
    @EnumSource(ServiceRole.class)
    @NullSource
    @DisplayName("D7b, D7e: what was closed is read by every role but the reporter’s, and changed by none")
    void closed(ServiceRole role) throws NoSuchMethodException {
        Does writing = Acts.class.getDeclaredMethod("write").getAnnotation(Does.class);
        Admission closed = of(Reach.READ, Side.CLIENT, role, Set.of(Side.CLIENT));
        boolean reads = role != null && role != ServiceRole.REPORTER;

        assertThat(refusal(closed, writing)).isEqualTo("READABLE_ONLY");
        assertThat(closed.isDoing(TASK, ServiceRole.REPORTER)).isFalse();
        assertThat(closed.isReading()).isEqualTo(reads);
        assertThat(refusal(closed::checkReading)).isEqualTo(reads ? "" : role == null ? "NO_ROLE" : "REPORTS_ONLY");
    }

    @ParameterizedTest
    @EnumSource(ServiceRole.class)
    @NullSource
    @DisplayName("D7a: who does not come in finds nothing, whatever the role")
    void outside(ServiceRole role) throws NoSuchMethodException {
        Does writing = Acts.class.getDeclaredMethod("write").getAnnotation(Does.class);
        Admission outside = of(Reach.NONE, Side.CLIENT, role, Set.of(Side.CLIENT));

        assertThat(refusal(outside, writing)).isEqualTo("NOT_FOUND");
        assertThat(refusal(outside::checkReading)).isEqualTo("NOT_FOUND");
        assertThat(outside.isReading()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    @DisplayName("D7e: what the agreement does not divide is the company’s own")
    void undivided(Side side) {
        Admission admission = of(Reach.WORK, side, ServiceRole.APPROVER, Set.of(Side.BUREAU));

        assertThat(admission.isDoing("stock-taking", ServiceRole.WRITER)).isEqualTo(side == Side.CLIENT);
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    @DisplayName("K10: a guest does no task, whatever the agreement says, and asks where there is work")
    void guests(Reach reach) throws NoSuchMethodException {
        Admission guest = of(reach, Side.CLIENT, ServiceRole.APPROVER, Set.of(Side.CLIENT))
                .ofGuest();
        Does does = Acts.class.getDeclaredMethod("write").getAnnotation(Does.class);

        assertThat(guest.isReading()).isEqualTo(reach != Reach.NONE);
        assertThat(Stream.of(ServiceRole.REPORTER, ServiceRole.WRITER, ServiceRole.APPROVER))
                .noneMatch(from -> guest.isDoing(TASK, from) || guest.isDoing(Does.EITHER_SIDE, from));
        assertThat(refusal(guest, does)).isEqualTo(reach == Reach.NONE ? "NOT_FOUND" : "READS_ONLY");
        assertThat(guest.isAsking()).isEqualTo(reach == Reach.WORK);
        assertThat(refusal(() -> guest.checkAsking(does)))
                .isEqualTo(
                        switch (reach) {
                            case NONE -> "NOT_FOUND";
                            case READ -> "READABLE_ONLY";
                            case WORK -> "";
                        });
    }
}
