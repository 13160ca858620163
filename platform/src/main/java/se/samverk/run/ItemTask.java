package se.samverk.run;

import java.util.List;
import se.samverk.shared.BusinessException;

/** Work that is done item by item, each in a transaction of its own. */
public interface ItemTask extends RunTask {

    /**
     * Does one item, as the person who started the run.
     *
     * @param settings what the run was started with
     * @param content what the item is
     * @return the id of the client that it was done for
     * @throws BusinessException when the item is refused; the next one follows
     */
    String perform(List<String> settings, List<String> content);
}
