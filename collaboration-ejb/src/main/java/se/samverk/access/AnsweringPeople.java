package se.samverk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samverk.collaboration.Collaborations;
import se.samverk.conversation.Answerer;
import se.samverk.conversation.Answerers;
import se.samverk.workspace.Does;
import se.samverk.workspace.Side;

/** Those who answer questions: whoever writes in the service on the side that is asked. */
@ApplicationScoped
public class AnsweringPeople implements Answerers {

    @Inject
    Collaborations collaborations;

    @Inject
    Doers doers;

    @Override
    public List<Answerer> of(String companyId, String serviceCode, Side side) {
        return collaborations.running(companyId, serviceCode).stream()
                .flatMap(running -> doers.of(running, side, Does.EITHER_SIDE, FROM).stream())
                .map(member -> new Answerer(member.userId(), member.name()))
                .toList();
    }
}
