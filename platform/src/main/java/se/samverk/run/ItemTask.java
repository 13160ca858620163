package se.samverk.run;

import se.samverk.shared.BusinessException;

/**
 * Work that is done item by item, each in a transaction of its own.
 *
 * @param <S> what a run is started with
 * @param <C> what an item is
 */
public interface ItemTask<S extends Record, C extends Record> extends RunTask<S> {

    RecordFormat<C> content();

    /**
     * Does one item, as the person who started the run.
     *
     * @return the id of the client that it was done for
     * @throws BusinessException when the item is refused; the next one follows
     */
    String perform(S settings, C content);
}
