package se.samverk.bookkeeping.filing;

import se.samverk.bookkeeping.vat.VatSchedule;
import se.samverk.fact.Fact;

/** It has been changed how a company files its VAT. */
public record VatSettingsFact(String companyId, Readers readers, Settings before, Settings after) implements Fact {

    /** @param firstMonth as 2026-01 */
    public record Settings(VatSchedule schedule, String firstMonth, Approval approval) {

        /** Settings as the record holds them. */
        public static Settings of(VatSettingsForm form) {
            return new Settings(
                    form.schedule(),
                    form.firstMonth().toString(),
                    form.clientApproves() ? Approval.CLIENT_FIRST : Approval.NOT_NEEDED);
        }
    }

    /** Whether somebody has to say yes before a return is filed. */
    public enum Approval {
        CLIENT_FIRST,
        NOT_NEEDED
    }

    @Override
    public String code() {
        return "VAT_SETTINGS_CHANGED";
    }

    @Override
    public Subject subject() {
        return new Subject("vat-settings", companyId);
    }
}
