package se.samverk.web.collaboration;

import se.samverk.caller.Caller;
import se.samverk.web.page.WebPage;

/** The page of one collaboration, which each portal has at an address of its own. */
final class CollaborationPage {

    private CollaborationPage() {}

    static String of(Caller reader, String collaborationId) {
        return (reader.bureau() ? WebPage.BUREAU_COLLABORATION : WebPage.COLLABORATION).of(collaborationId);
    }
}
