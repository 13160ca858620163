package se.samverk.bookkeeping.sie;

import java.time.LocalDate;
import java.util.Optional;
import se.samverk.company.OrganisationNumber;
import se.samverk.shared.BusinessException;

/**
 * Whose books a file holds. Texts that it does not have are empty.
 *
 * @param number as it is written ({@code #ORGNR}): in many files without a hyphen, in some invented
 * @param form the kind of company, by the Companies Registration Office's letters ({@code #FTYP})
 * @param code by which the other program knows it ({@code #FNR})
 */
public record SieCompany(String name, String number, String form, String code, SieAddress address) {

    /** The number as Samverk knows it; empty for none, and for one that is none. */
    public Optional<OrganisationNumber> organisationNumber(LocalDate today) {
        try {
            return Optional.of(OrganisationNumber.of("organisationNumber", number, today));
        } catch (BusinessException noNumber) {
            return Optional.empty();
        }
    }
}
