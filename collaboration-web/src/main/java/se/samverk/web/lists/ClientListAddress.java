package se.samverk.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.assignment.AssignmentKind;
import se.samverk.caller.CurrentCaller;
import se.samverk.lists.ClientFilter;
import se.samverk.lists.ClientOrder;
import se.samverk.lists.ClientQuery;
import se.samverk.lists.ClientStatus;
import se.samverk.web.page.WebPage;

/** What the client list is asked for, as its address says it. */
public final class ClientListAddress extends ListAddress {

    public static final String SEARCH = "q";
    static final String STATUS = "status";
    static final String SERVICE = "tjanst";
    static final String LACKING = "saknar";
    static final String RESPONSIBLE = "ansvarig";
    static final String KIND = "uppdrag";
    static final String ORDER = "sortera";

    /** The responsible who is whoever opens the address. */
    static final String ME = "jag";

    /** How addresses from before there was a chip for it say that nothing is open. */
    private static final String LACKING_EVERY_SERVICE = "alla";

    private static final String DESCENDING = "-";
    private static final Map<String, ClientOrder> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("namn", ClientOrder.NAME);
        ORDERS.put("kundnr", ClientOrder.NUMBER);
        ORDERS.put("registrerad", ClientOrder.REGISTERED);
    }

    private static final long serialVersionUID = 1L;

    public ClientListAddress(HttpServletRequest request) {
        super(WebPage.CLIENTS.address(), List.of(SEARCH, STATUS, SERVICE, LACKING, RESPONSIBLE, KIND, ORDER), request);
        if (LACKING_EVERY_SERVICE.equals(text(LACKING))) {
            set(LACKING, null);
            set(STATUS, ClientStatus.NONE.name());
        }
    }

    public ClientQuery query(CurrentCaller caller) {
        return new ClientQuery(
                text(SEARCH),
                one(List.of(ClientStatus.values()), STATUS).orElse(null),
                new ClientFilter(
                        code(SERVICE),
                        code(LACKING),
                        responsible(caller),
                        one(List.of(AssignmentKind.values()), KIND).orElse(null)),
                order(),
                isDescending(),
                cursor(),
                isBackwards());
    }

    /** By name, unless another order is asked for. */
    ClientOrder order() {
        return ORDERS.getOrDefault(orderWord(), ClientOrder.NAME);
    }

    boolean isDescending() {
        return ORDERS.containsKey(orderWord()) && text(ORDER).startsWith(DESCENDING);
    }

    private String orderWord() {
        String word = text(ORDER);
        return word != null && word.startsWith(DESCENDING) ? word.substring(DESCENDING.length()) : word;
    }

    /** How an address says an order; null for the one that it need not say. */
    static String word(ClientOrder order, boolean descending) {
        if (order == ClientOrder.NAME && !descending) {
            return null;
        }
        String word = ORDERS.entrySet().stream()
                .filter(each -> each.getValue() == order)
                .findFirst()
                .orElseThrow()
                .getKey();
        return descending ? DESCENDING + word : word;
    }

    private String responsible(CurrentCaller caller) {
        String named = code(RESPONSIBLE);
        return ME.equals(named) ? caller.get().userId() : named;
    }
}
