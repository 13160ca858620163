package se.samverk.bookkeeping.filing;

import jakarta.inject.Inject;
import se.samverk.bookkeeping.vat.VatPeriod;
import se.samverk.caller.Boundary;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.company.Companies;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.OfService;
import se.samverk.workspace.Workspace;

/** The EC sales lists (<i>periodiska sammanställningar</i>) of a company: goods by month, services alone by quarter (SFL 35 kap.). */
@Boundary
@OfService("bookkeeping")
public class EcSalesService {

    @Inject
    Workspace workspace;

    @Inject
    CurrentCaller currentCaller;

    @Inject
    EcSalesLists lists;

    @Inject
    Companies companies;

    /**
     * The list of a month or a quarter, as of now.
     *
     * @throws BusinessException NOT_FOUND for a period of another kind, of which there is no list
     */
    @Requires(Right.READ_IN_SERVICE)
    public EcSales list(VatPeriod period) {
        if (!period.equals(VatPeriod.month(period.from())) && !period.equals(VatPeriod.quarter(period.from()))) {
            throw BusinessException.notFound();
        }
        return lists.of(workspace.companyId(), period);
    }

    /**
     * The same as the Tax Agency's file transfer takes it; mails go to the caller.
     *
     * @throws BusinessException NOT_FOUND for a period of another kind; at all fields that are wrong, PHONE_NOT_VALID among it;
     *     VAT_NUMBER_MISSING
     */
    @Requires(Right.READ_IN_SERVICE)
    public VatReturnService.File file(VatPeriod period, EcSalesContact typed) {
        EcSalesFile.Contact contact = EcSalesFile.Contact.of(
                typed.name(), typed.phone(), currentCaller.get().email());
        EcSales sales = list(period);
        if (!sales.missing().isEmpty()) {
            throw new BusinessException(
                    FilingError.VAT_NUMBER_MISSING, sales.missing().size());
        }
        return new VatReturnService.File(
                "periodisk-sammanstallning-" + period.code() + ".csv",
                EcSalesFile.write(companies.get(workspace.companyId()).organisationNumber(), sales, contact));
    }
}
