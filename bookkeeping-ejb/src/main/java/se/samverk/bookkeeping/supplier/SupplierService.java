package se.samverk.bookkeeping.supplier;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import se.samverk.caller.Boundary;
import se.samverk.caller.Requires;
import se.samverk.caller.Right;
import se.samverk.shared.BusinessException;
import se.samverk.workspace.Does;
import se.samverk.workspace.OfService;

/** Whom the company buys from (K25). Either side keeps them: who enters an invoice needs its supplier, and so does who posts it. */
@Boundary
@OfService("bookkeeping")
public class SupplierService {

    @Inject
    Suppliers suppliers;

    /** All of them by name. */
    @Requires(Right.READ_IN_SERVICE)
    public List<SupplierView> list() {
        return suppliers.list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Right.READ_IN_SERVICE)
    public SupplierView view(String supplierId) {
        return suppliers.get(supplierId);
    }

    /**
     * @return its id
     * @throws BusinessException all that is wrong, each at its field; PARTY_THERE_ALREADY, SUPPLIER_ACCOUNT_UNKNOWN
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public String add(SupplierForm form) {
        return suppliers.add(form).id();
    }

    /**
     * @param version the version that was shown
     * @throws BusinessException NOT_FOUND; STALE; what {@link #add} refuses
     */
    @Retry
    @Requires(Right.WORK_IN_SERVICE)
    @Does(Does.EITHER_SIDE)
    public void change(String supplierId, SupplierForm form, int version) {
        suppliers.change(supplierId, form, version);
    }
}
