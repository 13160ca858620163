package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samverk.receipt.ReceiptFinder;
import se.samverk.receipt.ReceiptState;
import se.samverk.workspace.Desk;
import se.samverk.workspace.Does;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells the client of receipts that are missing, and who posts of answers to be seen to (B38, K35, K36). */
@ApplicationScoped
public class WaitingReceipts implements WaitingTasks {

    @Inject
    ReceiptFinder finder;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        Stream<WaitingTask> missing = count(
                desks,
                desk -> desk.admission().side() == Side.CLIENT
                        && desk.admission().isDoing(Does.EITHER_SIDE, ServiceRole.WRITER),
                ReceiptState.MISSING,
                MonthReceipts.KIND);
        Stream<WaitingTask> answered = count(
                desks,
                desk -> desk.admission().isDoing("posting", ServiceRole.WRITER),
                ReceiptState.ANSWERED,
                "RECEIPTS_ANSWERED");
        return Stream.concat(missing, answered).toList();
    }

    private Stream<WaitingTask> count(List<Desk> desks, Predicate<Desk> whose, ReceiptState state, String kind) {
        List<String> companies =
                desks.stream().filter(whose).map(Desk::companyId).toList();
        return finder.counts(companies, state).stream()
                .map(count -> new WaitingTask(count.companyId(), kind, count.number(), null, null));
    }
}
