package se.samverk.bookkeeping.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.workspace.Desk;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of rows of the bank that wait for who reconciles it (B38, K24). */
@ApplicationScoped
public class WaitingBankRows implements WaitingTasks {

    @Inject
    BankFinder finder;

    /** How many there are in a company. */
    public record Count(String companyId, Long number) {}

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        return finder
                .waiting(desks.stream()
                        .filter(desk -> desk.admission().isDoing("bank", ServiceRole.WRITER))
                        .map(Desk::companyId)
                        .collect(Collectors.toSet()))
                .stream()
                .map(count -> new WaitingTask(count.companyId(), "BANK_ROWS", count.number(), null, null))
                .toList();
    }
}
