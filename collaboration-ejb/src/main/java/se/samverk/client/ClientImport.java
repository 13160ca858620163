package se.samverk.client;

import java.util.List;
import se.samverk.shared.BusinessException;

/**
 * A client register as it was read from a file: every row with what is wrong with it. Nothing has
 * been stored yet.
 *
 * @param layout how the file is understood
 * @param rows none as long as somebody has to choose how
 */
public record ClientImport(ClientLayout layout, List<Row> rows) {

    /**
     * One row of the file.
     *
     * @param line which row of the file it is, from 1, as a spreadsheet shows it
     * @param entered what stands there
     * @param form what it means; null when something is wrong
     * @param problems what is wrong, field by field; empty for a good row
     */
    public record Row(long line, ClientForm.Entered entered, ClientForm form, List<BusinessException> problems) {

        public boolean isGood() {
            return problems.isEmpty();
        }
    }

    public List<Row> good() {
        return rows.stream().filter(Row::isGood).toList();
    }

    public List<Row> bad() {
        return rows.stream().filter(row -> !row.isGood()).toList();
    }
}
