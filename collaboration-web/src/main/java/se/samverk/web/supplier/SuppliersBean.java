package se.samverk.web.supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.bookkeeping.supplier.SupplierView;
import se.samverk.party.PartyForm;
import se.samverk.shared.PlainText;

/** The suppliers, or those whose name has what is searched for. */
@Named("suppliers")
@RequestScoped
public class SuppliersBean {

    @Inject
    SupplierService service;

    @Inject
    HttpServletRequest request;

    private List<SupplierView> rows;

    public List<SupplierView> getRows() {
        if (rows == null) {
            String asked = PlainText.seen(getSearch()).toLowerCase(Locale.ROOT);
            rows = service.list().stream()
                    .filter(supplier -> supplier.name().toLowerCase(Locale.ROOT).contains(asked))
                    .toList();
        }
        return rows;
    }

    public String getSearch() {
        return request.getParameter("q");
    }

    /** Where a supplier is paid; a dash for nowhere. */
    public String payTo(SupplierView supplier) {
        PartyForm party = supplier.form().party();
        String numbers = Stream.of(party.bankgiro(), party.plusgiro(), party.iban())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "–" : numbers;
    }
}
