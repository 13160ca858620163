package se.samverk.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import se.samverk.bank.BankRow;
import se.samverk.caller.Caller;
import se.samverk.document.SentFile;
import se.samverk.shared.Texts;
import se.samverk.shared.Time;
import se.samverk.table.TableFile;
import se.samverk.table.TableFormat;
import se.samverk.table.TableHead;
import se.samverk.workspace.Side;

/**
 * The note by which a payment is verified that has no receipt: what happened and when, what it is about, the amount, to whom, when
 * the note was made and who signs it (BFL 5 kap. 6 and 7 §§). It is a document like any other.
 *
 * @param account the name of the bank account
 * @param reason what was bought, and why there is no receipt
 */
record NoReceiptNote(BankRow row, String account, String reason) {

    /**
     * @param signer who answers for what it says
     */
    SentFile signed(Caller signer, String company, Answering by) {
        ResourceBundle texts = Texts.of(NoReceiptNote.class, "note", signer.language());
        TableHead head = new TableHead(
                texts.getString("title"),
                MessageFormat.format(texts.getString("subtitle"), company, Time.day(by.at())),
                List.of(texts.getString("what"), texts.getString("content")),
                signer.language());
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (TableFile table = TableFormat.PDF.open(target, head)) {
            for (List<?> line : lines(signer, by)) {
                if (line.get(1) != null) {
                    table.row(List.of(texts.getString((String) line.get(0)), line.get(1)));
                }
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new SentFile(
                MessageFormat.format(texts.getString("file"), row.bookedOn().toString()), target.toByteArray());
    }

    private List<List<?>> lines(Caller signer, Answering by) {
        String side = by.side() == Side.BUREAU ? signer.companyName() : null;
        return List.of(
                line("day", row.bookedOn().toString()),
                line("amount", row.amount().negated() + " SEK"),
                line("payee", row.counterparty()),
                line("text", row.description()),
                line("account", account),
                line("reason", reason),
                line("made", Time.minute(by.at())),
                line("signer", signer.name() + ", " + signer.email()),
                line("bureau", side),
                line("row", row.id()));
    }

    private static List<?> line(String name, String content) {
        return Arrays.asList(name, content);
    }
}
