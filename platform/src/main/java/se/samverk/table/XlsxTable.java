package se.samverk.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet: the columns named in the first row, which stays when one scrolls. */
final class XlsxTable implements TableFile {

    private static final int AT_ONCE = 500;
    private static final int WIDTH = 24;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final int columns;
    private int row;

    XlsxTable(OutputStream target, TableHead head) throws IOException {
        workbook = new Workbook(target, "Samverk", "1.0");
        sheet = workbook.newWorksheet(head.title());
        columns = head.columns().size();
        for (int column = 0; column < columns; column++) {
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        row(head.columns());
        sheet.range(0, 0, 0, columns - 1).style().bold().set();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    /** A text is a text here, whatever it begins with: only a formula's own cell is one. */
    private void cell(int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, CellText.write(value.toString()));
        }
    }

    @Override
    public void close() throws IOException {
        sheet.setAutoFilter(0, 0, row - 1, columns - 1);
        workbook.finish();
        workbook.close();
    }
}
