package se.samverk.bank;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.bank.BankFact.Occasion;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.BusinessException;
import se.samverk.statement.ColumnWords;
import se.samverk.statement.TableLook;
import se.samverk.upload.Upload;
import se.samverk.upload.Uploads;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;

/** The bank accounts of a company and the files that are read for them, in whichever of its services one stands (K17–K19). */
@Boundary
@OfService(OfService.ANY)
public class BankService {

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    Banks banks;

    @Inject
    StatementImports imports;

    @Inject
    Uploads uploads;

    /** The accounts of the company by name. */
    @Requires(Right.READ_IN_SERVICE)
    public List<BankAccountView> accounts() {
        return banks.accounts();
    }

    /**
     * Reads a file of the bank for an account: all rows that were not there, or none. Either side does. The same file again
     * changes nothing.
     *
     * @throws BusinessException NOT_FOUND; at {@code file}: BANK_FILE_MISSING, BANK_FILE_TOO_LARGE, BANK_FILE_TOO_MANY_ROWS, each
     *     BANK_FILE_OTHER_ACCOUNT and BANK_FILE_OTHER_CURRENCY, or what is refused in {@code statement}
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public ReadStatement read(String accountId, SentStatement sent) {
        return read(banks.account(accountId), sent, null);
    }

    /**
     * Keeps a file for a while, until somebody has said what its columns hold.
     *
     * @return by which it is found
     * @throws BusinessException BANK_FILE_MISSING, BANK_FILE_TOO_LARGE; what {@link Uploads#keep} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public String keep(SentStatement sent) {
        StatementImports.check(sent);
        return uploads.keep(currentCaller.get(), sent.shownName(), sent.content());
    }

    /**
     * How a table that was kept looks.
     *
     * @throws BusinessException NOT_FOUND; BANK_FILE_GONE; what cannot be read as a table
     */
    @Requires(Right.READ_IN_SERVICE)
    public TableLook look(KeptStatement kept) {
        return TableLook.of(
                upload(kept).content(), banks.account(kept.accountId()).words());
    }

    /**
     * Reads a table that was kept, by columns that somebody has chosen; the choice is kept for the account.
     *
     * @throws BusinessException BANK_FILE_GONE; what {@link #read(String, SentStatement)} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public ReadStatement read(KeptStatement kept, ColumnWords words) {
        BankAccount account = banks.account(kept.accountId());
        Upload upload = upload(kept);
        ReadStatement read = read(account, new SentStatement(upload.name(), upload.content()), words);
        uploads.remove(currentCaller.get(), upload.id());
        return read;
    }

    private Upload upload(KeptStatement kept) {
        return uploads.find(currentCaller.get(), kept.uploadId())
                .orElseThrow(() -> BusinessException.at("file", BankError.BANK_FILE_GONE));
    }

    private ReadStatement read(BankAccount account, SentStatement sent, ColumnWords words) {
        ReadStatement read = imports.read(banks.reading(), account, sent, words);
        if (read.added() > 0) {
            banks.tell(Occasion.BANK_FILE_READ, account, null, Banks.told(account, sent.shownName(), read.added()));
        }
        return read;
    }

    /**
     * The files that were read for an account, the latest first.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public List<BankFileRow> files(String accountId) {
        return banks.files(banks.account(accountId));
    }

    /**
     * Writes a file as it came, byte for byte.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public void write(String fileId, OutputStream target) throws IOException {
        BankFile file = banks.file(fileId);
        for (int written = 0, part = 0; written < file.bytes(); part++) {
            BankFilePart next = em.find(BankFilePart.class, new BankFilePart.Key(fileId, part));
            target.write(next.content());
            written += next.content().length;
            em.detach(next);
        }
    }

    /**
     * What people call a file.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public String fileName(String fileId) {
        return banks.file(fileId).name();
    }
}
