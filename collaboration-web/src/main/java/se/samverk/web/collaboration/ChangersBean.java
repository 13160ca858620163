package se.samverk.web.collaboration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samverk.caller.CurrentCaller;
import se.samverk.collaboration.Action;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.Side;
import se.samverk.overview.OwnCompanyService;
import se.samverk.web.shell.Formats;

/** Who can change what the caller only sees (domain rules §5), by name where there is one. */
@Named("changers")
@RequestScoped
public class ChangersBean {

    @Inject
    OwnCompanyService companies;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    SettingsBean settings;

    @Inject
    Formats formats;

    private String text;

    /** What to do instead; empty when the caller may, or when nobody can any more. */
    public String getText() {
        if (text == null) {
            text = isForOthers() ? sentence(settings.getView()) : "";
        }
        return text;
    }

    private boolean isForOthers() {
        return Action.END_TODAY.isAllowed(settings.getView().state(), Side.of(currentCaller.get()))
                && !settings.may(Action.END_TODAY.name());
    }

    private String sentence(CollaborationView view) {
        if (currentCaller.get().bureau()) {
            return view.responsibleName() == null
                    ? formats.message("settings.askFull")
                    : formats.message("settings.askResponsible", view.responsibleName(), view.assignmentName());
        }
        String mainContact = companies.view().mainContactName();
        return mainContact == null
                ? formats.message("settings.askAdministrator")
                : formats.message("settings.askMainContact", mainContact);
    }
}
