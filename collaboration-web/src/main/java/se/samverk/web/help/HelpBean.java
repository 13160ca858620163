package se.samverk.web.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import se.samverk.caller.CurrentCaller;

/** The questions of the portal that the reader is in. */
@Named("help")
@RequestScoped
public class HelpBean {

    @Inject
    CurrentCaller currentCaller;

    public List<HelpTopic> getTopics() {
        boolean bureau = currentCaller.get().bureau();
        boolean reader = currentCaller.get().isReading();
        return Arrays.stream(HelpTopic.values())
                .filter(topic -> topic.isBureau() == bureau && topic.isReader() == reader)
                .toList();
    }
}
