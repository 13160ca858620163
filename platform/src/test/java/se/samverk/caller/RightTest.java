package se.samverk.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.identity.SignedIn;
import se.samverk.shared.Language;

/** Who may do what, against a table of its own, written from the domain rules (§5). */
class RightTest {

    /** The four kinds of callers of the table, an employee in a client's company (D6a), a time-limited reader (D7f). */
    private enum Kind {
        BUREAU_FULL(true, Role.ADMINISTRATOR, Permission.FULL),
        BUREAU_STANDARD(true, Role.USER, Permission.STANDARD),
        CLIENT_ADMIN(false, Role.ADMINISTRATOR, null),
        CLIENT_USER(false, Role.USER, null),
        VISITOR(visitor(Permission.FULL)),
        READER(reader());

        private final Caller caller;

        Kind(Caller caller) {
            this.caller = caller;
        }

        Kind(boolean bureau, Role role, Permission permission) {
            this.caller = caller(bureau, role, permission);
        }
    }

    private static Caller caller(boolean bureau, Role role, Permission permission) {
        return new Caller(
                "session",
                "user",
                "Eva Norr",
                "eva@norrsken.example",
                Language.SV,
                "company",
                "Norrsken Café AB",
                bureau,
                role,
                permission);
    }

    private static Caller visitor(Permission permission) {
        return new Caller(
                "session",
                "user",
                "Anna Lind",
                "anna@lind.example",
                Language.SV,
                "company",
                "Lind Redovisning AB",
                true,
                Role.ADMINISTRATOR,
                permission,
                new Caller.Visit("visited", "Norrsken Café AB"),
                false);
    }

    private static Caller reader() {
        return new Caller(
                "session",
                "user",
                "Karin Revisor",
                "karin@revision.example",
                Language.SV,
                "company",
                "Norrsken Café AB",
                false,
                null,
                null,
                null,
                false,
                new Caller.Reading("reader", LocalDate.of(2027, 3, 31)));
    }

    /**
     * In the columns: bureau full, bureau standard, client administrator, client user, visitor, reader.
     * {@code yes} is granted, {@code no} is refused as forbidden, {@code -} is answered as not
     * found. CHANGE_COLLABORATIONS of a standard employee depends on the linked assignment, too.
     */
    private static final String EXPECTED = """
            ANYONE                   yes yes yes yes yes yes
            SIGNED_IN                yes yes yes yes yes yes
            MANAGE_USERS             yes no  yes no  yes -
            VISIT_CLIENTS            yes no  -   -   -   -
            VIEW_CLIENTS             yes yes -   -   -   -
            EDIT_CLIENTS             yes yes -   -   -   -
            EDIT_ASSIGNMENTS         yes yes -   -   -   -
            INVITE                   yes yes -   -   -   -
            VIEW_COLLABORATION       yes yes yes yes -   -
            READ_IN_SERVICE          yes yes yes yes -   yes
            WORK_IN_SERVICE          yes yes yes yes -   no
            VIEW_OWN_COLLABORATIONS  -   -   yes yes -   -
            ANSWER_INVITATIONS       -   -   yes no  -   -
            GIVE_SERVICE_ROLES       -   -   yes no  -   -
            TAKE_ARCHIVE             -   -   yes no  -   -
            CHANGE_COLLABORATIONS    yes yes yes no  -   -
            APPROVE_CHANGES          yes no  yes no  -   -
            MAINTAIN                 yes no  -   -   -   -
            READ_LOG                 yes no  yes no  -   -
            ENTER_SERVICES           yes yes yes yes -   yes
            ASK_IN_SERVICE           yes yes yes yes -   yes
            SEE_OWN_READING          -   -   -   -   -   yes
            SEE_OWN_ACCOUNT          -   -   yes yes -   yes
            MANAGE_READERS           -   -   yes no  -   -
            """;

    private static final Map<String, String[]> ROWS =
            EXPECTED.lines().map(line -> line.split("\\s+")).collect(Collectors.toMap(row -> row[0], row -> row));

    static Stream<Arguments> everyRightOfEveryCaller() {
        return Arrays.stream(Right.values())
                .flatMap(right -> Arrays.stream(Kind.values()).map(kind -> Arguments.of(right, kind)));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("everyRightOfEveryCaller")
    void isGrantedRefusedOrUnknownAsTheTableSays(Right right, Kind kind) {
        String expected = ROWS.get(right.name())[1 + kind.ordinal()];

        assertThat(right.isGrantedTo(kind.caller)).isEqualTo("yes".equals(expected));
        assertThat(right.isKnownTo(kind.caller)).isEqualTo(!"-".equals(expected));
    }

    @Test
    void theTableHasNoRightThatThereIsNot() {
        assertThat(ROWS.keySet())
                .isEqualTo(Arrays.stream(Right.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void aRightThatIsNotKnownIsNeverGranted() {
        assertThat(everyRightOfEveryCaller().map(Arguments::get)).allSatisfy(pair -> {
            Right right = (Right) pair[0];
            Caller caller = ((Kind) pair[1]).caller;
            assertThat(right.isGrantedTo(caller) && !right.isKnownTo(caller)).isFalse();
        });
    }

    @Test
    @DisplayName("D2b: only an administrator of the client answers, whatever role one has at a bureau")
    void rolesOfTheOtherPortalDoNotCount() {
        assertThat(Right.ANSWER_INVITATIONS.isGrantedTo(caller(true, Role.ADMINISTRATOR, Permission.FULL)))
                .isFalse();
    }

    @Test
    void fullPermissionOutsideABureauIsWorthNothing() {
        assertThat(caller(false, Role.USER, Permission.FULL).hasFullPermission())
                .isFalse();
        assertThat(caller(true, Role.USER, Permission.FULL).hasFullPermission()).isTrue();
        assertThat(caller(true, Role.ADMINISTRATOR, Permission.STANDARD).hasFullPermission())
                .isFalse();
        assertThat(caller(true, Role.ADMINISTRATOR, null).hasFullPermission()).isFalse();
    }

    @Test
    void theTokenNamesThePortalAndFullPermissionOnlyAtABureau() {
        assertThat(groups(true, Permission.FULL)).containsExactly("bureau", "full");
        assertThat(groups(true, Permission.STANDARD)).containsExactly("bureau");
        assertThat(groups(true, null)).containsExactly("bureau");
        assertThat(groups(false, null)).containsExactly("client");
        assertThat(groups(false, Permission.FULL)).containsExactly("client");
    }

    private static List<String> groups(boolean bureau, Permission permission) {
        return SignedIn.groupsOf(caller(bureau, Role.USER, permission));
    }

    @Test
    @DisplayName("D6a: a visitor is in the client portal, signs with the bureau, manages its users")
    void aVisitorActsForItsBureauInTheClientsCompany() {
        Caller visitor = visitor(Permission.FULL);

        assertThat(SignedIn.groupsOf(visitor)).containsExactly("client");
        assertThat(visitor.signature()).isEqualTo("Anna Lind, Lind Redovisning AB");
        assertThat(visitor.companyId()).isEqualTo("company");
        assertThat(visitor.managedCompanyId()).isEqualTo("visited");
        assertThat(Right.MANAGE_USERS.isGrantedTo(visitor(Permission.STANDARD))).isFalse();
    }
}
