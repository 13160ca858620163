package se.samverk.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.due.DueTask;

/** Once a week whoever wants it is reminded of receipts that are missing. */
@ApplicationScoped
public class ReceiptDueTasks implements DueTask.Source {

    @Inject
    ReceiptReminders reminders;

    @Override
    public List<DueTask> tasks() {
        return List.of(new DueTask("RECEIPT_REMINDER", reminders::due, reminders::remind));
    }
}
