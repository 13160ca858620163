package se.samverk.bookkeeping.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.YearMonth;
import se.samverk.bookkeeping.ledger.Month;
import se.samverk.bookkeeping.vat.VatSchedule;

/** How a company files its VAT. */
@Entity
@Table(name = "vat_settings")
public class VatSettings {

    @Id
    @Column(name = "company_id")
    private String companyId;

    @Enumerated(EnumType.STRING)
    private VatSchedule schedule;

    @Column(name = "first_month")
    private int firstMonth;

    @Column(name = "client_approves")
    private boolean clientApproves;

    @Version
    private int version;

    protected VatSettings() {}

    VatSettings(String companyId, VatSettingsForm form) {
        this.companyId = companyId;
        change(form);
    }

    final void change(VatSettingsForm form) {
        this.schedule = form.schedule();
        this.firstMonth = Month.number(form.firstMonth());
        this.clientApproves = form.clientApproves();
    }

    String companyId() {
        return companyId;
    }

    VatSettingsForm form() {
        return new VatSettingsForm(schedule, firstMonth(), clientApproves);
    }

    private YearMonth firstMonth() {
        return Month.of(firstMonth);
    }
}
