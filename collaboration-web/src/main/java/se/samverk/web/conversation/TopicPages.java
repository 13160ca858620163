package se.samverk.web.conversation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import se.samverk.bank.BankRowTopic;
import se.samverk.conversation.Topic;
import se.samverk.document.DocumentTopic;
import se.samverk.web.page.WebPage;
import se.samverk.web.workspace.WorkspaceBean;

/** The page of what a question is about. */
@RequestScoped
public class TopicPages {

    @Inject
    WorkspaceBean workspace;

    /** Its address, within the workspace that one is in. */
    public String href(Topic topic) {
        return page(topic.kind()).of(workspace.getView().customerNumber(), topic.id());
    }

    private static WebPage page(String kind) {
        return switch (kind) {
            case "entry" -> WebPage.ENTRY;
            case "supplier-invoice" -> WebPage.SUPPLIER_INVOICE;
            case DocumentTopic.CODE -> WebPage.DOCUMENT;
            case BankRowTopic.CODE -> WebPage.BANK_ROW;
            default -> throw new IllegalArgumentException("No page of " + kind);
        };
    }
}
