package se.samverk.bank;

import java.util.List;

/**
 * What became of a file.
 *
 * @param rows how many it has
 * @param added how many were not there before
 * @param perhaps of how many of those somebody has to say whether another file has told them before
 * @param waiting how many the bank has not booked yet, which were left
 * @param others the other accounts that it tells of, which were left
 */
public record ReadStatement(String fileId, int rows, int added, int perhaps, int waiting, List<String> others) {

    ReadStatement leaving(List<String> accounts) {
        return new ReadStatement(fileId, rows, added, perhaps, waiting, accounts);
    }

    /** How many were there already. */
    public int known() {
        return rows - added;
    }
}
