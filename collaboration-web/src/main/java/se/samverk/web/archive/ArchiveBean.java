package se.samverk.web.archive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.archive.ArchiveService;
import se.samverk.archive.ArchiveView;
import se.samverk.run.Run;
import se.samverk.web.page.WebPage;
import se.samverk.web.shell.Notices;

/** The archives of the last days, and having one made. */
@Named("archive")
@RequestScoped
public class ArchiveBean {

    @Inject
    ArchiveService archives;

    @Inject
    Notices notices;

    private List<ArchiveView> list;

    public List<ArchiveView> getList() {
        if (list == null) {
            list = archives.list();
        }
        return list;
    }

    public boolean isAnyRunning() {
        return getList().stream().anyMatch(archive -> archive.state() == Run.State.RUNNING);
    }

    /** Where an archive is taken; null while it cannot be. */
    public String href(ArchiveView archive) {
        return archive.parts() == 0 ? null : WebPage.ARCHIVE_FILE.of(archive.id());
    }

    public void start() {
        archives.start();
        notices.sayAndGo(WebPage.ARCHIVE.address(), "archive.started");
    }

    /** Shows how far it has come now. */
    public void progress() {
        list = null;
    }
}
