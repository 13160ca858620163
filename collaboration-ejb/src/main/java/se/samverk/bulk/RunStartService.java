package se.samverk.bulk;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.access.MonthsQuery;
import se.samverk.access.ReadyMonths;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.catalogue.Catalogue;
import se.samverk.client.ClientImport;
import se.samverk.client.Clients;
import se.samverk.collaboration.InvitationForm;
import se.samverk.fact.Fact;
import se.samverk.run.Run;
import se.samverk.run.RunItem;
import se.samverk.run.RunTask;
import se.samverk.run.Runs;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;
import se.samverk.shared.PlainText;
import se.samverk.shared.WebAddresses;

/** Starts runs: all that one is to do is stored before anything is done. */
@Boundary
public class RunStartService {

    /** How many clients can be invited by one run. */
    public static final int MOST_INVITATIONS = 200;

    private static final int LONGEST_FILE_NAME = 100;
    private static final int LONGEST_ASSIGNMENT_NAME = 120;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Catalogue catalogue;

    @Inject
    Clients clients;

    @Inject
    Runs runs;

    @Inject
    ExportRows exportRows;

    @Inject
    ImportTask importTask;

    @Inject
    InvitationTask invitationTask;

    @Inject
    ExportTask exportTask;

    @Inject
    MonthsTask monthsTask;

    @Inject
    ReadyMonths readyMonths;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Event<Fact> facts;

    /**
     * Imports the good rows of a file that has been looked at. The others stand in the report.
     *
     * @return the id of the run
     * @throws BusinessException NOTHING_TO_DO without a good row; TOO_MANY_RUNS
     */
    @Retry
    @Requires(Right.EDIT_CLIENTS)
    public String startImport(ClientImport file, String fileName) {
        if (file.good().isEmpty()) {
            throw new BusinessException(BulkError.NOTHING_TO_DO);
        }
        Run run = run(
                importTask,
                new ImportSettings(shortened(fileName)),
                file.rows().size(),
                file.bad().size());
        runs.add(run);
        for (ClientImport.Row row : file.rows()) {
            RunItem item =
                    new RunItem(importTask, run.id(), row.line(), row.entered().name(), ImportTask.cut(row.entered()));
            if (!row.isGood()) {
                item.refused(row.problems());
            }
            em.persist(item);
        }
        facts.fire(new ImportStarted(run.id(), readers(run), file.good().size()));
        return run.id();
    }

    /**
     * Invites many clients to a service on the same terms (S1). A client that cannot be invited
     * stands in the report and holds up no other.
     *
     * @return the id of the run
     * @throws BusinessException NOTHING_TO_DO without a client; TOO_MANY_CHOSEN; NOT_FOUND when one
     *     of them is not the caller's; REQUIRED, NOT_OFFERED (D4c), TOO_LONG or NOT_PLAIN_TEXT at a
     *     field; TOO_MANY_RUNS
     */
    @Retry
    @Requires(Right.INVITE)
    public String startInvitations(BulkInvitation entered, List<BulkInvitation.Recipient> recipients) {
        requireSome(recipients.size());
        Set<String> ids = new HashSet<>();
        recipients.forEach(recipient -> ids.add(recipient.clientId()));
        if (clients.visible(ids, currentCaller.get().companyId()).size() < ids.size()) {
            throw BusinessException.notFound();
        }
        BulkInvitation invitation = checked(entered, recipients);
        Run run = run(invitationTask, invitation, recipients.size(), 0);
        runs.add(run);
        int number = 0;
        for (BulkInvitation.Recipient recipient : recipients) {
            number++;
            em.persist(new RunItem(invitationTask, run.id(), number, recipient.name(), recipient));
        }
        facts.fire(new InvitationsStarted(run.id(), invitation.serviceCode(), readers(run), recipients.size()));
        return run.id();
    }

    private static void requireSome(int count) {
        if (count == 0) {
            throw new BusinessException(BulkError.NOTHING_TO_DO);
        }
        if (count > MOST_INVITATIONS) {
            throw new BusinessException(BulkError.TOO_MANY_CHOSEN, MOST_INVITATIONS);
        }
    }

    private BulkInvitation checked(BulkInvitation entered, List<BulkInvitation.Recipient> recipients) {
        Faults faults = new Faults();
        faults.require("variant", entered.variantCode());
        faults.require("months", entered.months());
        faults.require("recipient", entered.recipient());
        boolean newAssignments = recipients.stream().anyMatch(recipient -> recipient.assignmentId() == null);
        if (newAssignments) {
            faults.require("assignmentKind", entered.assignmentKind());
        }
        String assignmentName = !newAssignments
                ? null
                : faults.checked(
                        () -> PlainText.required("assignmentName", entered.assignmentName(), LONGEST_ASSIGNMENT_NAME));
        String message = faults.checked(() -> WebAddresses.requireNone(
                "message", PlainText.lines("message", entered.message(), InvitationForm.LONGEST_MESSAGE)));
        faults.refuse();
        catalogue
                .service(entered.serviceCode())
                .variant(entered.variantCode())
                .priceOf(entered.months(), entered.recipient());
        return new BulkInvitation(
                entered.serviceCode(),
                entered.variantCode(),
                entered.months(),
                entered.recipient(),
                message,
                assignmentName,
                entered.assignmentKind());
    }

    /**
     * Closes the months that are ready and that the caller may close, of all clients that are asked for. One that is not closed after
     * all stands in the report, with what is left, and holds up no other.
     *
     * @return the id of the run
     * @throws BusinessException NOTHING_TO_DO without such a month; TOO_MANY_RUNS
     */
    @Retry
    @Requires(Right.VIEW_CLIENTS)
    public String startClosing(MonthsQuery query) {
        List<ReadyMonths.Ready> ready = readyMonths.of(currentCaller.get(), query);
        if (ready.isEmpty()) {
            throw new BusinessException(BulkError.NOTHING_TO_DO);
        }
        MonthsClosing closing = new MonthsClosing(query.serviceCode());
        Run run = run(monthsTask, closing, ready.size(), 0);
        runs.add(run);
        int number = 0;
        for (ReadyMonths.Ready month : ready) {
            number++;
            String name = month.companyName() + ", " + month.month();
            em.persist(new RunItem(
                    monthsTask,
                    run.id(),
                    number,
                    name,
                    new MonthsClosing.ReadyMonth(
                            month.clientId(), month.companyId(), month.month().toString())));
        }
        facts.fire(new MonthsClosingStarted(run.id(), closing.serviceCode(), readers(run), ready.size()));
        return run.id();
    }

    /**
     * Makes a file of a list.
     *
     * @return the id of the run
     * @throws BusinessException NOTHING_TO_DO when the list is empty; EXPORT_TOO_LONG when a file
     *     of that format does not hold it; TOO_MANY_RUNS
     */
    @Retry
    @Requires(Right.VIEW_CLIENTS)
    public String startExport(ExportSettings settings) {
        long rows = exportRows.count(settings);
        if (rows == 0) {
            throw new BusinessException(BulkError.NOTHING_TO_DO);
        }
        if (rows > settings.format().mostRows()) {
            throw BusinessException.at(
                    "format", BulkError.EXPORT_TOO_LONG, settings.format().mostRows());
        }
        Run run = run(exportTask, settings, (int) rows, 0);
        runs.add(run);
        facts.fire(new ExportStarted(run.id(), readers(run), new ExportStarted.Contents(rows, settings.format())));
        return run.id();
    }

    private <S extends Record> Run run(RunTask<S> task, S settings, int total, int refused) {
        return new Run(task, currentCaller.get(), currentCaller.address(), settings, total, refused, clock.instant());
    }

    private static Fact.Readers readers(Run run) {
        return Fact.Readers.ofBureau(run.bureauId());
    }

    private static String shortened(String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("\\p{C}", "").strip();
        return name.length() > LONGEST_FILE_NAME ? name.substring(0, LONGEST_FILE_NAME) : name;
    }
}
