package se.samverk.conversation;

import se.samverk.shared.BusinessException;

/** A kind of objects that people can ask about. The package that has the objects brings it. */
public interface TopicKind {

    /** The code of the kind that documents of the company are. */
    String DOCUMENT = "document";

    /** Its code; it stays, for it is stored. */
    String code();

    /** The code of the service whose objects they are; null for what belongs to the company, below its services. */
    default String serviceCode() {
        return null;
    }

    /**
     * What people call an object, in few words.
     *
     * @param topic of this kind
     * @throws BusinessException NOT_FOUND, also for an object of another company
     */
    String name(String companyId, Topic topic);

    /**
     * What people call a line of an object, without the object.
     *
     * @param topic of this kind, with a line, of an object that is there
     * @throws BusinessException NOT_FOUND, also for a kind without lines
     */
    default String lineName(Topic topic) {
        throw BusinessException.notFound();
    }
}
