package se.samverk.conversation;

import se.samverk.fact.Fact;

/** Something was asked, answered or closed (BFNAR 2013:2, the processing history). */
public record QuestionFact(Occasion occasion, String questionId, Readers readers, Said after) implements Fact {

    /** What happened; also the codes in the record. */
    public enum Occasion {
        QUESTION_ASKED,
        QUESTION_ANSWERED,
        QUESTION_CLOSED
    }

    /**
     * @param about what people call the topic
     * @param text the beginning of what was said; null for nothing
     */
    public record Said(String about, String text) {}

    @Override
    public String code() {
        return occasion.name();
    }

    @Override
    public Subject subject() {
        return new Subject("question", questionId);
    }
}
