package se.samverk.conversation;

import java.util.List;

/**
 * A question with all that was said.
 *
 * @param going whether the caller can answer it, ask on, or close it
 * @param version what answering it has to name
 */
public record QuestionView(QuestionRow question, List<RemarkView> remarks, boolean going, int version) {

    public QuestionView {
        remarks = List.copyOf(remarks);
    }
}
