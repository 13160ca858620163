package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.samverk.conversation.Answerers;
import se.samverk.conversation.Questions;
import se.samverk.conversation.WaitingQuestions;
import se.samverk.workspace.Desk;
import se.samverk.workspace.Does;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of questions about entries, documents and rows of the bank that wait for the side of who answers them (K13). */
@ApplicationScoped
public class WaitingEntryQuestions implements WaitingTasks {

    static final String SERVICE = "bookkeeping";

    @Inject
    Questions questions;

    @Override
    public String serviceCode() {
        return SERVICE;
    }

    @Override
    public boolean isPersonal(WaitingTask task) {
        return true;
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        return Stream.of(Side.values())
                .flatMap(side -> waiting(userId, answering(desks, side), side))
                .map(asked -> new WaitingTask(asked.companyId(), "QUESTIONS", asked.count(), asked.answerBy(), null))
                .toList();
    }

    private static List<Desk> answering(List<Desk> desks, Side side) {
        return desks.stream()
                .filter(desk -> desk.admission().side() == side)
                .filter(desk -> desk.admission().isDoing(Does.EITHER_SIDE, Answerers.FROM))
                .toList();
    }

    /** All the companies of somebody's have the one bureau, if any. */
    private Stream<WaitingQuestions> waiting(String userId, List<Desk> answering, Side side) {
        String bureauId = answering.stream()
                .map(desk -> desk.admission().bureauId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<String> companies = answering.stream().map(Desk::companyId).toList();
        return questions
                .waiting(questions.kindsIn(SERVICE), companies, new Questions.Turn(side, userId, bureauId))
                .stream();
    }
}
