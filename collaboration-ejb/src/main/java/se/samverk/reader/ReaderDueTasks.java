package se.samverk.reader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import se.samverk.due.DueTask;
import se.samverk.identity.InvitedReaders;
import se.samverk.shared.Time;

/** What falls due of readers (D7f): their end is told a week before, and noted when it has come. */
@ApplicationScoped
public class ReaderDueTasks implements DueTask.Source {

    @Inject
    Clock clock;

    @Inject
    InvitedReaders readers;

    @Inject
    ReaderDays days;

    @Override
    public List<DueTask> tasks() {
        return List.of(
                new DueTask("READER_NOTICE", most -> readers.toBeAnnounced(Time.today(clock), most), days::announce),
                new DueTask("READER_END", most -> readers.toBeEnded(Time.today(clock), most), days::end));
    }
}
