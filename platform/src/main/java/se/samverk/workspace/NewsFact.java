package se.samverk.workspace;

import se.samverk.fact.Fact;

/** A fact of a service, which the other side may have to know of: as news, and as a mail where something waits for it. */
public interface NewsFact extends Fact {

    /** The code of the service in the catalogue. */
    String serviceCode();

    /** The side that did it; null in facts that were stored before it was told. */
    Side side();

    /** Whether it is news to the other side. */
    boolean news();

    /** What kind of news it is, as its text is called; at most 40 characters. */
    default String told() {
        return code();
    }

    /** By what news are told apart: what is told later of the same overtakes what was told before. */
    default Subject newsOf() {
        return subject();
    }

    /** What it is about in words of its own, such as the text of an entry; null for none. */
    String about();

    /** The user on the other side whom it is meant for; null for all whose task it is. */
    default String person() {
        return null;
    }

    /** What the other side is mailed; null for nothing. */
    default WorkMail mail() {
        return null;
    }
}
