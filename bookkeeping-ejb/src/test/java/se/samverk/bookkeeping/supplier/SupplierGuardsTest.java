package se.samverk.bookkeeping.supplier;

import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.DAY;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.all;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.form;
import static se.samverk.bookkeeping.supplier.BooksWithSuppliers.part;

import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import se.samverk.einvoice.SampleInvoices;
import se.samverk.stage.Database;
import se.samverk.testing.Guard;
import se.samverk.testing.OnBothDatabases;
import se.samverk.testing.TestDatabase;

/** What both databases refuse of supplier invoices, whoever writes. */
@OnBothDatabases
class SupplierGuardsTest {

    private static final String PAY =
            "insert into supplier_payment (invoice_id, payment_no, company_id, invoice_amount, before_no, paid_before, amount,"
                    + " paid_to, paid_on, kind, entry_id, recorded_at, recorded_by) select i.id, %s, i.company_id, i.amount, %s, %s,"
                    + " %s, %s, i.dated_on, 'MONEY', i.entry_id, i.registered_at, 'eva' from supplier_invoice i where i.id = ?1";

    @Parameter
    TestDatabase database;

    private BooksWithSuppliers books;
    private String invoice;

    @BeforeEach
    void register() {
        books = new BooksWithSuppliers(Database.of(database, getClass()));
        invoice = books.register(form(books.supplier("Nordhjul AB"), "NG-1", "1250"));
    }

    private void refused(String constraint, String sql) {
        Guard.refuses(constraint, () -> {
            try {
                books.norr.server.inTransaction(() -> write(sql));
            } catch (PersistenceException refusal) {
                throw refusal(refusal);
            }
        });
    }

    private void write(String sql) {
        Query query = books.norr.server.entities().createNativeQuery(sql);
        query.setParameter(1, invoice);
        query.executeUpdate();
    }

    @Test
    @DisplayName("K31: the file of an e-invoice is neither changed nor removed, also when its draft was thrown away")
    void eInvoice() {
        String draft = books.norr.ask(() -> drafts().read(new SentEInvoice("a.xml", SampleInvoices.invoice())));
        books.norr.tell(() -> drafts().discard(draft));

        String own = " where company_id = (select company_id from supplier_invoice where id = ?1)";
        refused("ledger_refusal_ck", "update e_invoice set name = 'b.xml'" + own);
        refused("ledger_refusal_ck", "delete from e_invoice" + own);
    }

    private InvoiceDraftService drafts() {
        return books.norr.get(InvoiceDraftService.class);
    }

    private static SQLException refusal(PersistenceException refused) {
        Throwable cause = refused;
        while (!(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return (SQLException) cause;
    }

    @Test
    @DisplayName("K26: what an invoice says is neither changed nor removed, nor are its lines")
    void registered() {
        refused("ledger_refusal_ck", "update supplier_invoice set amount = 1 where id = ?1");
        refused("ledger_refusal_ck", "update supplier_invoice set due_on = dated_on where id = ?1");
        refused("ledger_refusal_ck", "update supplier_invoice_line set amount = 1 where invoice_id = ?1");
        refused("ledger_refusal_ck", "delete from supplier_invoice_line where invoice_id = ?1");
        refused("supplier_invoice_credited_ck", "update supplier_invoice set credited = 1251 where id = ?1");
    }

    @Test
    @DisplayName("K27: an entry registers one invoice, and a number of a supplier is there once")
    void once() {
        refused("supplier_invoice_entry_uq", copy("NG-2", "AT_REGISTRATION", "entry_id"));
        refused("supplier_invoice_entry_ck", copy("NG-2", "AT_REGISTRATION", "null"));
        refused("supplier_invoice_number_uq", copy("NG-1", "AT_PAYMENT", "null"));
    }

    private static String copy(String number, String posting, String entry) {
        return ("insert into supplier_invoice (id, company_id, supplier_id, invoice_number, number_key, standing, dated_on, due_on,"
                        + " posted_on, posting, amount, currency, credited, state, paid, entry_id, registered_at, registered_by, version)"
                        + " select 'copy', company_id, supplier_id, '%1$s', '%1$s', 1, dated_on, due_on, posted_on, '%2$s', amount,"
                        + " currency, 0, state, 0, %3$s, registered_at, registered_by, 1 from supplier_invoice where id = ?1")
                .formatted(number, posting, entry.equals("null") ? "cast(null as varchar(36))" : entry);
    }

    @Test
    @DisplayName(
            "K28: no more is paid than is owed, no payment is changed or removed, and what is paid is what payments say")
    void paid() {
        refused("supplier_payment_owed_ck", PAY.formatted("1", "cast(null as integer)", "0", "1250.01", "1250.01"));
        refused("supplier_payment_sum_ck", PAY.formatted("1", "cast(null as integer)", "0", "100", "200"));
        refused("supplier_payment_first_ck", PAY.formatted("1", "cast(null as integer)", "100", "100", "200"));
        refused("supplier_invoice_paid_ck", "update supplier_invoice set paid = 1250 where id = ?1");
        books.pay(invoice, part(DAY, "250"));

        refused("supplier_payment_before_fk", PAY.formatted("2", "1", "200", "100", "300"));
        refused("supplier_payment_pk", PAY.formatted("1", "cast(null as integer)", "0", "100", "100"));
        refused("supplier_invoice_paid_fk", "update supplier_invoice set paid = 1250 where id = ?1");
        refused(
                "ledger_refusal_ck",
                "update supplier_payment set paid_on = cast('2026-01-01' as date) where invoice_id = ?1");
    }

    @Test
    @DisplayName("K26: what was taken back stays so")
    void takenBack() {
        books.takeBack(invoice, DAY);

        refused(
                "ledger_refusal_ck",
                "update supplier_invoice set state = 'ATTESTED', standing = 1, taken_back_on = null where id = ?1");
    }

    @Test
    @DisplayName("K27: the method stays while an invoice is open, whoever writes")
    void method() {
        String change = "update books set accounting_method = 'CASH' where company_id = '%s' and company_id <> ?1"
                .formatted(books.norr.company);
        refused("ledger_refusal_ck", change);
        books.pay(invoice, all(DAY));

        books.norr.server.inTransaction(() -> write(change));
    }
}
