package se.samverk.conversation;

import java.util.List;

/**
 * A question with all that was said.
 *
 * @param version what answering it has to name
 */
public record QuestionView(QuestionRow question, List<RemarkView> remarks, int version) {

    public QuestionView {
        remarks = List.copyOf(remarks);
    }
}
