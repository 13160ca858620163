package se.samverk.web.bookkeeping;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.samverk.bookkeeping.chart.AccountService;
import se.samverk.bookkeeping.ledger.AccountTax;
import se.samverk.bookkeeping.ledger.AccountView;

/** The accounts that can be posted to, for the look-up in the grid: asked for once, then searched in the browser. */
public class AccountListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountService accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder list = Json.createArrayBuilder();
        accounts.list().stream()
                .filter(AccountView::active)
                .map(AccountListServlet::json)
                .forEach(list::add);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(list.build().toString());
    }

    private static JsonObjectBuilder json(AccountView account) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", account.number())
                .add("name", account.name())
                .add("used", account.lines());
        AccountTax tax = account.form().tax();
        if (tax != null) {
            json.add("rate", tax.rate()).add("tax", tax.account());
            if (tax.counterAccount() != null) {
                json.add("counter", tax.counterAccount());
            }
        }
        return json;
    }
}
