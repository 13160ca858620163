package se.samverk.conversation;

import java.util.List;
import se.samverk.workspace.ServiceRole;
import se.samverk.workspace.Side;

/**
 * Tells who answers questions in a company's service. It has one implementation, in the package {@code access}, which knows the
 * people.
 */
public interface Answerers {

    /** The least role that answers. */
    ServiceRole FROM = ServiceRole.WRITER;

    /** Those on a side, by name; none where no bureau works. */
    List<Answerer> of(String companyId, String serviceCode, Side side);
}
