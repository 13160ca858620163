package se.samverk.container;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what (domain rules §5), for every method that asks for a signed-in caller: of one's
 * own, {@code yes} is granted, {@code no} is forbidden, {@code -} does not exist. Of somebody
 * else's nothing exists. {@code no} of an employee with standard permission holds for what it is
 * not responsible for; only the side that asked for a change, here the client, withdraws it;
 * only the side that ended, here the client too, takes that back, the other asks for it.
 */
final class PermissionTable {

    /** The columns, in their order. */
    enum Kind {
        FULL,
        STANDARD,
        ADMINISTRATOR,
        USER,
        /** An employee with full permission in the company of a client (D6a). */
        VISITOR,
        /** Who reads at the company until a day, and is no member of it (D7f). */
        READER
    }

    /** How a call is answered. */
    enum Permission {
        GRANTED,
        REFUSED,
        UNKNOWN
    }

    private static final String ROWS = """
            AccessService.explain                  yes yes -   -   -
            AccessService.employees                yes yes -   -   -
            ServiceRoleService.list                -   -   yes no  -
            ServiceRoleService.isShared            -   -   yes no  -
            ServiceRoleService.choose              -   -   yes no  -
            WaitingService.list                    yes yes yes yes -
            ReaderService.list                     -   -   yes no  -
            ReaderService.view                     -   -   yes no  -
            ReaderService.services                 -   -   yes no  -
            ReaderService.invite                   -   -   yes no  -
            ReaderService.inviteAgain              -   -   yes no  -
            ReaderService.changeDay                -   -   yes no  -
            ReaderService.end                      -   -   yes no  -
            ReaderService.ofClient                 yes yes -   -   -
            ReaderService.own                      -   -   -   -   -
            MonthsService.view                     yes yes -   -   -
            QueueService.view                      yes yes -   -   -
            QueueService.find                      yes yes -   -   -
            QueueService.rest                      yes yes -   -   -
            QueueService.takeUp                    yes yes -   -   -
            EndingPreviewService.view              yes yes yes yes -
            BureauChangeService.view               -   -   yes yes -
            BureauChangeService.start              -   -   yes no  -
            BureauChangeService.withdraw           -   -   yes no  -
            BureauChangeService.toUs               yes yes -   -   -
            BureauChangeService.leaving            yes yes yes yes -
            ArchiveService.start                   -   -   yes no  -
            ArchiveService.list                    -   -   yes no  -
            ArchiveService.view                    -   -   yes no  -
            ArchiveService.part                    -   -   yes no  -
            WorkspaceService.enter                 yes yes yes yes -
            WorkspaceService.open                  yes yes yes yes -
            WorkspaceService.ownCustomerNumber     yes yes yes yes -
            WorkspaceService.next                  yes yes -   -   -
            AssignmentService.employees            yes yes -   -   -
            AssignmentService.countOpenOf          yes yes -   -   -
            AssignmentService.list                 yes yes -   -   -
            AssignmentService.search               yes yes -   -   -
            AssignmentService.add                  yes yes -   -   -
            AssignmentService.chooseRoles          yes yes -   -   -
            AssignmentService.save                 yes yes -   -   -
            StaffingService.join                   yes no  -   -   -
            StaffingService.preview                yes no  -   -   -
            StaffingService.replace                yes no  -   -   -
            HistoryService.ofClient                yes yes -   -   -
            LastChangeService.inRegister           yes yes -   -   -
            LastChangeService.ofMember             yes no  yes no  yes
            LogService.page                        yes no  yes no  -
            LogService.export                      yes no  yes no  -
            ClientService.register                 yes yes -   -   -
            ClientService.view                     yes yes -   -   -
            ClientService.change                   yes yes -   -   -
            ImportService.preview                  yes yes -   -   -
            ImportService.keep                     yes yes -   -   -
            ImportService.kept                     yes yes -   -   -
            ImportService.forget                   yes yes -   -   -
            ImportService.chooseColumns            yes yes -   -   -
            RunStartService.startImport          yes yes -   -   -
            RunStartService.startInvitations     yes yes -   -   -
            RunStartService.startClosing         yes yes -   -   -
            RunStartService.startExport          yes yes -   -   -
            RunService.page                      yes yes -   -   -
            RunService.view                      yes -   -   -   -
            RunService.items                     yes -   -   -   -
            RunService.stop                      yes -   -   -   -
            RunService.resume                    yes -   -   -   -
            RunService.fileParts                 yes -   -   -   -
            RunService.filePart                  yes -   -   -   -
            BulkInvitationService.candidates       yes yes -   -   -
            VisitService.isOpen                    yes no  -   -   -
            VisitService.begin                     yes no  -   -   -
            VisitService.end                       -   -   -   -   yes
            AnswerService.accept                   -   -   yes no  -
            AnswerService.decline                  -   -   yes no  -
            BureauVisibilityService.choose         yes no  -   -   -
            BureauVisibilityService.isOwnAssignmentsOnly yes no - - -
            ChangeService.preview                  yes no  yes no  -
            ChangeService.change                   yes no  yes no  -
            ChangeService.approve                  yes no  yes no  -
            ChangeService.decline                  yes no  yes no  -
            ChangeService.withdraw                 no  no  yes no  -
            ClientListService.page                 yes yes -   -   -
            ClientListService.counts               yes yes -   -   -
            ClientListService.count                yes yes -   -   -
            ClientListService.piece                yes yes -   -   -
            CollaborationListService.count         yes yes -   -   -
            CollaborationListService.piece         yes yes -   -   -
            CollaborationService.ofClient          yes yes -   -   -
            CollaborationService.ownOpen           -   -   yes yes -
            CollaborationService.ownKept           -   -   yes yes -
            CollaborationService.awaitingApproval  yes yes yes no  -
            CollaborationService.isClientItself    yes yes -   -   -
            CollaborationService.own               -   -   yes yes -
            CollaborationService.view              yes yes yes yes -
            EndingService.end                      yes no  yes no  -
            EndingService.withdraw                 no  no  yes no  -
            EndingService.askToContinue            yes no  no  no  -
            EndingService.declineToContinue        no  no  yes no  -
            InvitationListService.page             yes yes -   -   -
            InvitationListService.counts           yes yes -   -   -
            InvitationService.invite               yes yes -   -   -
            InvitationPreviewService.preview       yes yes -   -   -
            InvitationPreviewService.previewPlan   yes yes -   -   -
            InvitationService.inviteAll            yes yes -   -   -
            InvitationService.remind               yes yes -   -   -
            InvitationService.resend               yes yes -   -   -
            InvitationService.revoke               yes yes -   -   -
            LinkingService.page                    yes no  -   -   -
            LinkingService.chosen                  yes no  -   -   -
            LinkingService.link                    yes no  -   -   -
            LogInService.renew                     yes yes yes yes yes
            LogInService.logOut                    yes yes yes yes yes
            LogInService.choose                    yes yes yes yes yes
            MemberRoleService.changeRole           yes no  yes no  yes
            MemberRoleService.chooseMainContact    yes no  yes no  yes
            MemberRoleService.deactivate           yes no  yes no  yes
            MemberRoleService.reactivate           yes no  yes no  yes
            MemberService.list                     yes no  yes no  yes
            MemberService.view                     yes no  yes no  yes
            MemberService.add                      yes no  yes no  yes
            MemberService.inviteAgain              yes no  yes no  yes
            NewsService.latest                     yes yes yes yes -
            NewsService.page                       yes yes yes yes -
            NewsService.seenUpTo                   yes yes yes yes -
            NewsService.unseen                     yes yes yes yes -
            OverviewService.coming                 yes yes -   -   -
            OverviewService.countComing            yes yes -   -   -
            OverviewService.invitations            yes yes -   -   -
            OverviewService.renewals               yes yes -   -   -
            OverviewService.services               yes yes -   -   -
            OverviewService.waiting                yes yes -   -   -
            PlaceService.companies                 yes yes yes yes yes
            PlaceService.switchTo                  -   -   yes yes -
            OwnCompanyService.view                 -   -   yes yes -
            OwnPlanService.list                    -   -   yes yes -
            PlanService.ofClient                   yes yes -   -   -
            PlanService.draft                      yes yes -   -   -
            PlanService.save                       yes yes -   -   -
            PlanSendingService.send                yes yes -   -   -
            ProfileService.view                    yes yes yes yes yes
            ProfileService.save                    yes yes yes yes yes
            ProfileService.changePassword          yes yes yes yes yes
            SentMailService.page                   yes no  -   -   -
            SentMailService.resend                 yes no  -   -   -
            """;

    /** All that there is for a reader (D7f): a method that is added is not. */
    private static final Set<String> FOR_READERS = Set.of(
            "ReaderService.own",
            "WorkspaceService.enter",
            "WorkspaceService.open",
            "WorkspaceService.ownCustomerNumber",
            "PlaceService.companies",
            "PlaceService.switchTo",
            "LogInService.renew",
            "LogInService.logOut",
            "LogInService.choose",
            "ProfileService.view",
            "ProfileService.save",
            "ProfileService.changePassword");

    private static final Map<String, String[]> TABLE =
            ROWS.lines().map(row -> row.split("\\s+")).collect(Collectors.toMap(cells -> cells[0], cells -> cells));

    private PermissionTable() {}

    static Set<String> methods() {
        return TABLE.keySet();
    }

    static Permission of(String method, Kind kind) {
        if (kind == Kind.READER) {
            return FOR_READERS.contains(method) ? Permission.GRANTED : Permission.UNKNOWN;
        }
        return switch (TABLE.get(method)[1 + kind.ordinal()]) {
            case "yes" -> Permission.GRANTED;
            case "no" -> Permission.REFUSED;
            case "-" -> Permission.UNKNOWN;
            default -> throw new IllegalArgumentException("A row of the table: " + method);
        };
    }
}
