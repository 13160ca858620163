package se.samverk.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an electronic invoice says. What it does not say is null, or an empty list.
 *
 * @param credit whether it is a credit note; its amounts have no sign then
 * @param payee who is paid instead of the seller, as where the invoice is sold (factoring)
 * @param dueOn when it is to be paid
 * @param currency its three letters
 * @param reference what the seller wants to see with the payment
 * @param precedingInvoices the numbers of the invoices that it is about
 * @param net what is bought, without VAT
 * @param gross the same with VAT
 * @param prepaid what has been paid already
 * @param rounding what the sum to pay was rounded by
 * @param payable what is to be paid
 */
public record EInvoice(
        boolean credit,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        EParty seller,
        EParty buyer,
        EParty payee,
        List<EPayment> payments,
        String reference,
        List<String> precedingInvoices,
        String note,
        BigDecimal net,
        BigDecimal gross,
        BigDecimal prepaid,
        BigDecimal rounding,
        BigDecimal payable,
        List<ETax> taxes,
        List<ELine> lines) {

    public EInvoice {
        payments = List.copyOf(payments);
        precedingInvoices = List.copyOf(precedingInvoices);
        taxes = List.copyOf(taxes);
        lines = List.copyOf(lines);
    }
}
