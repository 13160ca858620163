package se.samverk.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.due.DueTask;

/** Files are not kept longer than somebody looks at them: they hold what is about people. */
@ApplicationScoped
public class UploadDueTasks implements DueTask.Source {

    @Inject
    Uploads uploads;

    @Override
    public List<DueTask> tasks() {
        return List.of(new DueTask("UPLOAD_EXPIRY", uploads::expired, uploads::removeExpired));
    }
}
