package se.samverk.bank;

/**
 * What became of a file.
 *
 * @param rows how many it has
 * @param added how many were not there before
 * @param waiting how many the bank has not booked yet, which were left
 */
public record ReadStatement(String fileId, int rows, int added, int waiting) {

    /** How many were there already. */
    public int known() {
        return rows - added;
    }
}
