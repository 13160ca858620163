package se.samverk.collaboration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import se.samverk.due.DueTask;
import se.samverk.shared.Time;

/** What falls due of invitations, collaborations and changes of their settings. */
@ApplicationScoped
public class CollaborationDueTasks implements DueTask.Source {

    @Inject
    Clock clock;

    @Inject
    Collaborations collaborations;

    @Inject
    SettingsChanges changes;

    @Inject
    BureauChanges bureauChanges;

    @Inject
    Deadlines deadlines;

    @Inject
    Renewals renewals;

    @Override
    public List<DueTask> tasks() {
        return List.of(
                new DueTask(
                        "INVITATION_REMINDER",
                        most -> collaborations.toBeReminded(clock.instant(), most),
                        deadlines::remind),
                new DueTask(
                        "INVITATION_EXPIRY",
                        most -> collaborations.toBeExpired(clock.instant(), most),
                        deadlines::expire),
                new DueTask(
                        "COLLABORATION_BEGINNING",
                        most -> collaborations.toBegin(Time.today(clock), most),
                        deadlines::begin),
                new DueTask(
                        "BUREAU_CHANGE_LAPSE",
                        most -> bureauChanges.toLapse(Time.today(clock), most),
                        deadlines::lapseChange),
                new DueTask(
                        "COLLABORATION_END",
                        most -> collaborations.toBeCompleted(Time.today(clock), most),
                        deadlines::complete),
                new DueTask("CHANGE_REMINDER", most -> changes.toBeReminded(clock.instant(), most), renewals::remind),
                new DueTask("CHANGE_EXPIRY", most -> changes.toBeExpired(clock.instant(), most), renewals::lapse),
                new DueTask("RENEWAL", most -> collaborations.toBeRenewed(Time.today(clock), most), renewals::renew),
                new DueTask(
                        "RENEWAL_NOTICE",
                        most -> collaborations.toBeAnnounced(Time.today(clock), most),
                        renewals::announce));
    }
}
