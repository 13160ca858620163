package se.samverk.bookkeeping.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.samverk.bank.BankRowTopic;
import se.samverk.conversation.Questions;
import se.samverk.document.DocumentTopic;
import se.samverk.workspace.Desk;
import se.samverk.workspace.Does;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;
import se.samverk.workspace.WaitingTask;
import se.samverk.workspace.WaitingTasks;

/** Tells of questions about entries, documents and rows of the bank that wait for the side of who answers them (K13). */
@ApplicationScoped
public class WaitingEntryQuestions implements WaitingTasks {

    /** What questions of the books are about. */
    static final Set<String> ABOUT = Set.of(EntryTopic.CODE, DocumentTopic.CODE, BankRowTopic.CODE);

    @Inject
    Questions questions;

    @Override
    public String serviceCode() {
        return "bookkeeping";
    }

    @Override
    public List<WaitingTask> of(String userId, List<Desk> desks) {
        return Stream.of(Side.values())
                .flatMap(side -> questions.waiting(ABOUT, answering(desks, side), side).stream())
                .map(asked -> new WaitingTask(asked.companyId(), "QUESTIONS", asked.count(), asked.answerBy(), null))
                .toList();
    }

    private static List<String> answering(List<Desk> desks, Side side) {
        return desks.stream()
                .filter(desk -> desk.admission().side() == side)
                .filter(desk -> desk.admission().isDoing(Does.EITHER_SIDE, ServiceRole.WRITER))
                .map(Desk::companyId)
                .toList();
    }
}
