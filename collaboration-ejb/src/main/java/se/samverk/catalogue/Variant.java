package se.samverk.catalogue;

import java.util.List;
import java.util.Optional;
import se.samverk.shared.BusinessException;
import se.samverk.shared.LocalText;

/**
 * A form of a service.
 *
 * @param division who does each task, in the order of the service's tasks
 * @param prices the contract periods it is offered in, shortest first
 * @param recipients who may pay for it
 */
public record Variant(
        String code,
        LocalText name,
        LocalText description,
        List<Worker> division,
        List<PeriodPrice> prices,
        List<InvoiceRecipient> recipients) {

    /**
     * What one contract period costs.
     *
     * @param months the length of the period: 1, 3 or 12
     * @param ore the price of the whole period in öre, without VAT
     */
    public record PeriodPrice(int months, long ore) {}

    /** What is left of a variant that was taken out of the catalogue. */
    static Variant gone(String code) {
        LocalText name = new LocalText(code, code);
        return new Variant(code, name, new LocalText("", ""), List.of(), List.of(), List.of());
    }

    /**
     * The price in öre of one period, if the variant is offered so (D4c).
     *
     * @throws BusinessException NOT_OFFERED at {@code months} or {@code recipient}
     */
    public long priceOf(int months, InvoiceRecipient recipient) {
        Optional<PeriodPrice> price =
                prices.stream().filter(offered -> offered.months() == months).findFirst();
        if (price.isEmpty()) {
            throw BusinessException.at("months", CatalogueError.NOT_OFFERED);
        }
        if (!recipients.contains(recipient)) {
            throw BusinessException.at("recipient", CatalogueError.NOT_OFFERED);
        }
        return price.get().ore();
    }

    /** Whether it may be had for a period of so many months, paid by this recipient (D4c). */
    public boolean offers(int months, InvoiceRecipient recipient) {
        return recipients.contains(recipient) && prices.stream().anyMatch(offered -> offered.months() == months);
    }

    /** The lowest price for a month in öre, rounded up, over all periods. */
    public long lowestMonthlyOre() {
        return prices.stream()
                .mapToLong(price -> (price.ore() + price.months() - 1) / price.months())
                .min()
                .orElseThrow();
    }
}
