package se.samverk.catalogue;

import java.util.List;
import java.util.Optional;
import se.samverk.shared.BusinessException;
import se.samverk.shared.ErrorCode;
import se.samverk.shared.LocalText;

/**
 * A digital service that a bureau and its client can work in together.
 *
 * @param code its name in addresses and in the database
 * @param icon the name of its picture
 * @param suits for whom it is
 * @param gettingStarted the steps of its getting-started document
 * @param tasks what there is to do in it, divided by each variant
 */
public record CollaborationService(
        String code,
        String icon,
        LocalText name,
        LocalText summary,
        LocalText suits,
        List<LocalText> gettingStarted,
        List<LocalText> tasks,
        List<Variant> variants) {

    public Optional<Variant> find(String variantCode) {
        return variants.stream().filter(variant -> variant.code().equals(variantCode)).findFirst();
    }

    /**
     * @throws BusinessException NOT_OFFERED at {@code variant}
     */
    public Variant variant(String variantCode) {
        return find(variantCode)
                .orElseThrow(() -> BusinessException.at("variant", ErrorCode.NOT_OFFERED));
    }
}
