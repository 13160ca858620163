package se.samverk.conversation;

import se.samverk.shared.BusinessException;

/** A kind of objects that people can ask about. The package that has the objects brings it. */
public interface TopicKind {

    /** Its code; it stays, for it is stored. */
    String code();

    /**
     * What people call an object, in few words.
     *
     * @param topic of this kind
     * @throws BusinessException NOT_FOUND, also for an object of another company
     */
    String name(String companyId, Topic topic);
}
