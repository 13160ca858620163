package se.samverk.bookkeeping.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import se.samverk.bookkeeping.ledger.Keeper;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Ids;
import se.samverk.shared.Time;

/** A file that has been taken in. */
@Entity
@Table(name = "sie_import")
public class ImportedFile {

    private static final int LONGEST_PROGRAM = 200;

    @Id
    private String id;

    @Column(name = "company_id")
    private String companyId;

    @Column(name = "fiscal_year_id")
    private String fiscalYearId;

    @Column(name = "file_name")
    private String fileName;

    private String sha256;

    @Column(name = "sie_type")
    private int type;

    private String program;

    @Column(name = "other_company")
    private String otherCompany;

    private int accounts;
    private int entries;
    private int lines;
    private int skipped;
    private int settlements;

    @Column(name = "opening_difference")
    private BigDecimal openingDifference = BigDecimal.ZERO;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "imported_by")
    private String importedBy;

    protected ImportedFile() {}

    ImportedFile(Keeper by, String fileName, String sha256, Instant now) {
        this.id = Ids.next();
        this.companyId = by.companyId();
        this.importedBy = by.userId();
        this.fileName = fileName;
        this.sha256 = sha256;
        this.importedAt = now;
    }

    /**
     * What the file is.
     *
     * @param yearId the year of the books that it is about; null for vouchers alone
     */
    void isOf(SiePreview preview, String yearId) {
        this.type = preview.summary().head().type().number();
        String made = (preview.summary().head().origin().program() + " "
                        + preview.summary().head().origin().version())
                .strip();
        String shown = ShownText.of(made, LONGEST_PROGRAM);
        this.program = shown == null ? "–" : shown;
        this.otherCompany = preview.otherCompany()
                ? ShownText.of(preview.summary().head().company().name(), LONGEST_PROGRAM)
                : null;
        this.fiscalYearId = yearId;
        this.accounts = preview.newAccounts();
        this.skipped = preview.skipped();
        this.openingDifference = preview.openingDifference().value();
    }

    void posted(int newEntries, int newLines, int newSettlements) {
        this.entries = newEntries;
        this.lines = newLines;
        this.settlements = newSettlements;
    }

    String id() {
        return id;
    }

    BusinessException twice() {
        return new BusinessException(
                TransferError.IMPORT_TWICE, Time.day(importedAt).toString());
    }

    String fiscalYearId() {
        return fiscalYearId;
    }

    String companyId() {
        return companyId;
    }

    ImportView view() {
        return new ImportView(
                id,
                fileName,
                type,
                program,
                otherCompany,
                fiscalYearId,
                accounts,
                entries,
                lines,
                skipped,
                settlements,
                new Amount(openingDifference),
                importedAt);
    }
}
