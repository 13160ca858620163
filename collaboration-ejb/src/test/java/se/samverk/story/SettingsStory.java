package se.samverk.story;

import java.time.Instant;
import se.samverk.caller.Caller;
import se.samverk.catalogue.InvoiceRecipient;
import se.samverk.collaboration.ChangeEffect;
import se.samverk.collaboration.ChangeForm;
import se.samverk.collaboration.ChangeService;
import se.samverk.collaboration.CollaborationView;
import se.samverk.collaboration.InvitationService;
import se.samverk.company.Company;
import se.samverk.due.DueWorker;

/** A bureau and a client with one collaboration in bookkeeping, variant standard. */
abstract class SettingsStory extends Story {

    Company company;
    Caller eva;

    /** Invited and accepted at one moment. */
    String active(Instant accepted, int months, InvoiceRecipient recipient) {
        company = scene.company();
        eva = scene.administrator(company);
        scene.clock.setTo(accepted);
        String client = scene.client(anna, company);
        String assignment = scene.assignment(anna, client);
        String id = scene.as(
                anna,
                () -> service(InvitationService.class)
                        .invite(Scene.form(client, "bookkeeping", assignment, months, recipient)));
        accept(eva, id);
        return id;
    }

    /** Asks for a change as a page does: looks at what it would come to, then confirms that. */
    ChangeEffect change(Caller caller, String id, String variant, int months, InvoiceRecipient payer) {
        ChangeForm form = new ChangeForm(variant, months, payer);
        ChangeEffect effect =
                scene.as(caller, () -> service(ChangeService.class).preview(id, form));
        int version = view(caller, id).version();
        scene.as(caller, () -> service(ChangeService.class).change(id, form, effect, version));
        return effect;
    }

    CollaborationView.PendingChange pending(Caller caller, String id) {
        return view(caller, id).pending();
    }

    /** What the timers do on a server at this moment. */
    void runTimers() {
        scene.as(null, () -> service(DueWorker.class).run());
    }
}
