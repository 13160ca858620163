package se.samverk.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverk.conversation.Topic;
import se.samverk.conversation.TopicKind;
import se.samverk.shared.BusinessException;

/** Notes as something to ask about; their ids begin with that of the company. */
@ApplicationScoped
public class NoteTopic implements TopicKind {

    @Override
    public String code() {
        return "note";
    }

    @Override
    public String name(String companyId, Topic topic) {
        String id = topic.id();
        if (!id.startsWith(companyId.substring(0, id.indexOf('.')))) {
            throw BusinessException.notFound();
        }
        return "Note " + id.substring(id.indexOf('.') + 1);
    }

    /** A note has two lines. */
    @Override
    public String lineName(Topic topic) {
        if (topic.line() > 2) {
            throw BusinessException.notFound();
        }
        return "line " + topic.line();
    }

    /** The id of a note. */
    public static String id(String companyId, int number) {
        return companyId.substring(0, 30) + "." + number;
    }
}
