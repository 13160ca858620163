package se.samverk.collaboration;

import java.time.LocalDate;
import java.util.stream.Stream;
import se.samverk.catalogue.Variant;
import se.samverk.shared.BusinessException;
import se.samverk.shared.Faults;

/**
 * What a change of settings comes to: the same answer for the person who is about to confirm it and
 * for the command that carries it out.
 *
 * <p>A new variant takes effect at once, a new contract period or invoice recipient with the next
 * renewal (D4a). Since what is in effect is always something that the variant offers (D4c), a
 * variant that does not offer the present period and recipient waits for the renewal too.
 *
 * @param atOnce the terms until the renewal, when they change at once; else null
 * @param atRenewal the terms from the renewal, when they change then; else null
 * @param renewal the next renewal
 * @param needsApproval whether the other side is asked first (D4b)
 */
public record ChangeEffect(Terms present, Terms atOnce, Terms atRenewal, LocalDate renewal, boolean needsApproval) {

    /**
     * @param wanted the variant that is wanted, which may be the present one
     * @throws BusinessException NOT_OFFERED at {@code months} or {@code recipient} (D4c);
     *     NOTHING_CHANGED; REQUIRED at a field
     */
    static ChangeEffect of(Terms present, ChangeForm form, Variant wanted, Side asking, LocalDate renewal) {
        Faults faults = new Faults();
        faults.require("months", form.months());
        faults.require("recipient", form.recipient());
        faults.refuse();
        Terms target = target(present, form, wanted);
        if (target.equals(present)) {
            throw new BusinessException(CollaborationError.NOTHING_CHANGED);
        }
        boolean newVariant = !target.variantCode().equals(present.variantCode());
        boolean newSettings = target.periodMonths() != present.periodMonths()
                || target.invoiceRecipient() != present.invoiceRecipient();
        boolean variantNow = newVariant && wanted.offers(present.periodMonths(), present.invoiceRecipient());
        Terms atOnce = variantNow ? withVariant(present, wanted) : null;
        Terms atRenewal = newSettings || !variantNow ? target : null;
        boolean needsApproval = Stream.of(atOnce, atRenewal)
                .anyMatch(terms -> terms != null
                        && !terms.askMoreOf(asking.other(), present).isEmpty());
        return new ChangeEffect(present, atOnce, atRenewal, renewal, needsApproval);
    }

    /** The price that was agreed stays, unless the variant or the period becomes another. */
    private static Terms target(Terms present, ChangeForm form, Variant wanted) {
        long offered = wanted.priceOf(form.months(), form.recipient());
        boolean samePrice = wanted.code().equals(present.variantCode()) && form.months() == present.periodMonths();
        return new Terms(wanted.code(), form.months(), form.recipient(), samePrice ? present.priceOre() : offered);
    }

    private static Terms withVariant(Terms present, Variant wanted) {
        return new Terms(
                wanted.code(),
                present.periodMonths(),
                present.invoiceRecipient(),
                wanted.priceOf(present.periodMonths(), present.invoiceRecipient()));
    }

    /** The terms when everything has taken effect. */
    public Terms outcome() {
        return atRenewal == null ? atOnce : atRenewal;
    }
}
