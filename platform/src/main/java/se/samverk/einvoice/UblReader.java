package se.samverk.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverk.shared.BusinessException;

/** Reads an invoice or a credit note of UBL 2.1 as Peppol BIS Billing 3 uses it. A function: the same file is always the same invoice. */
public final class UblReader {

    private static final String INVOICE = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    private static final String CREDIT_NOTE = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    private static final Pattern AMOUNT = Pattern.compile("[+-]?\\d{1,13}(\\.\\d{1,10})?");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");
    private static final String CREDIT_TYPE = "381";
    private static final String VAT = "VAT";

    /** More than a page shows and anybody reads. */
    private static final int MOST_LINES = 1_000;

    private static final int MOST_TAXES = 50;

    private final XmlPart root;
    private final boolean ofCreditNote;

    private UblReader(XmlPart root) {
        this.root = root;
        this.ofCreditNote = CREDIT_NOTE.equals(root.namespace());
    }

    /**
     * @throws BusinessException at {@code file}, with the line: E_INVOICE_NO_XML, E_INVOICE_NO_UBL, E_INVOICE_LACKS,
     *     E_INVOICE_NO_AMOUNT, E_INVOICE_NO_DAY, E_INVOICE_SUM_WRONG, E_INVOICE_TOO_LONG
     */
    public static EInvoice read(byte[] file) {
        XmlPart root = XmlPart.read(file);
        boolean known = INVOICE.equals(root.namespace()) && root.name().equals("Invoice")
                || CREDIT_NOTE.equals(root.namespace()) && root.name().equals("CreditNote");
        if (!known) {
            throw refused(EInvoiceError.E_INVOICE_NO_UBL, root, root.name());
        }
        return new UblReader(root).read();
    }

    private EInvoice read() {
        String currency = required(root, "DocumentCurrencyCode");
        XmlPart totals = part(root, "LegalMonetaryTotal");
        BigDecimal payable = amount(part(totals, "PayableAmount"));
        boolean credit = ofCreditNote || CREDIT_TYPE.equals(root.textOf("InvoiceTypeCode"));
        EInvoice read = new EInvoice(
                credit,
                required(root, "ID"),
                day(part(root, "IssueDate")),
                dueOn(),
                currency,
                party(part(root, "AccountingSupplierParty", "Party")),
                party(part(root, "AccountingCustomerParty", "Party")),
                root.find("PayeeParty").map(UblReader::party).orElse(null),
                payments(),
                root.all("PaymentMeans").stream()
                        .map(means -> means.textOf("PaymentID"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                root.all("BillingReference").stream()
                        .map(about -> about.textOf("InvoiceDocumentReference", "ID"))
                        .filter(Objects::nonNull)
                        .toList(),
                root.textOf("Note"),
                amount(totals, "TaxExclusiveAmount").orElse(payable),
                amount(totals, "TaxInclusiveAmount").orElse(payable),
                amount(totals, "PrepaidAmount").orElse(BigDecimal.ZERO),
                amount(totals, "PayableRoundingAmount").orElse(BigDecimal.ZERO),
                payable,
                taxes(currency),
                atMost(MOST_LINES, root.all(ofCreditNote ? "CreditNoteLine" : "InvoiceLine")).stream()
                        .map(UblReader::line)
                        .toList());
        checkSum(read, part(totals, "PayableAmount"));
        return read;
    }

    /** What is to be paid follows from the other sums (BR-CO-15, BR-CO-16): a file in which it does not was changed or cut. */
    private static void checkSum(EInvoice read, XmlPart place) {
        BigDecimal tax = read.taxes().stream().map(ETax::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal taxed = read.net().add(tax);
        BigDecimal due = read.gross().subtract(read.prepaid()).add(read.rounding());
        if (!read.taxes().isEmpty() && taxed.compareTo(read.gross()) != 0) {
            throw refused(EInvoiceError.E_INVOICE_SUM_WRONG, place, read.gross(), taxed);
        }
        if (due.compareTo(read.payable()) != 0) {
            throw refused(EInvoiceError.E_INVOICE_SUM_WRONG, place, read.payable(), due);
        }
    }

    private LocalDate dueOn() {
        Optional<XmlPart> ofInvoice = root.find("DueDate");
        return ofInvoice
                .or(() -> root.find("PaymentMeans", "PaymentDueDate"))
                .map(UblReader::day)
                .orElse(null);
    }

    private List<EPayment> payments() {
        return root.all("PaymentMeans").stream()
                .flatMap(means -> means.find("PayeeFinancialAccount").stream())
                .filter(account -> account.textOf("ID") != null)
                .map(account -> new EPayment(account.textOf("ID"), account.textOf("FinancialInstitutionBranch", "ID")))
                .toList();
    }

    /** The one in the currency of the invoice: another one may tell the tax in kronor. */
    private List<ETax> taxes(String currency) {
        List<XmlPart> parts = root.all("TaxTotal").stream()
                .filter(total -> total.find("TaxAmount")
                        .map(XmlPart::currency)
                        .filter(named -> !named.equals(currency))
                        .isEmpty())
                .flatMap(total -> total.all("TaxSubtotal").stream())
                .toList();
        return atMost(MOST_TAXES, parts).stream()
                .map(part -> new ETax(
                        part.textOf("TaxCategory", "ID"),
                        amount(part, "TaxCategory", "Percent").orElse(null),
                        amount(part(part, "TaxableAmount")),
                        amount(part(part, "TaxAmount"))))
                .toList();
    }

    private static List<XmlPart> atMost(int most, List<XmlPart> parts) {
        if (parts.size() > most) {
            XmlPart first = parts.get(most);
            throw refused(EInvoiceError.E_INVOICE_TOO_LONG, first, most, first.name());
        }
        return parts;
    }

    private static ELine line(XmlPart line) {
        String text = Stream.of(line.textOf("Item", "Name"), line.textOf("Item", "Description"), line.textOf("Note"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ELine(
                text,
                amount(line, "InvoicedQuantity")
                        .or(() -> amount(line, "CreditedQuantity"))
                        .orElse(null),
                amount(part(line, "LineExtensionAmount")),
                amount(line, "Item", "ClassifiedTaxCategory", "Percent").orElse(null));
    }

    private static EParty party(XmlPart party) {
        String registered = party.textOf("PartyLegalEntity", "RegistrationName");
        String trading = party.textOf("PartyName", "Name");
        if (registered == null && trading == null) {
            throw lacks(party, "PartyLegalEntity/RegistrationName");
        }
        String vatNumber = party.all("PartyTaxScheme").stream()
                .filter(scheme -> VAT.equals(scheme.textOf("TaxScheme", "ID")))
                .map(scheme -> scheme.textOf("CompanyID"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new EParty(
                registered == null ? trading : registered,
                party.textOf("PartyLegalEntity", "CompanyID"),
                vatNumber,
                party.textOf("PostalAddress", "Country", "IdentificationCode"));
    }

    private static String required(XmlPart of, String name) {
        String text = of.textOf(name);
        if (text == null) {
            throw lacks(of, name);
        }
        return text;
    }

    private static XmlPart part(XmlPart of, String... path) {
        return of.find(path).orElseThrow(() -> lacks(of, String.join("/", path)));
    }

    private static Optional<BigDecimal> amount(XmlPart of, String... path) {
        return of.find(path).map(UblReader::amount);
    }

    private static BigDecimal amount(XmlPart part) {
        String text = part.text();
        if (text == null || !AMOUNT.matcher(text).matches()) {
            throw refused(EInvoiceError.E_INVOICE_NO_AMOUNT, part, part.name(), text == null ? "" : text);
        }
        return new BigDecimal(text);
    }

    private static LocalDate day(XmlPart part) {
        String text = part.text() == null ? "" : part.text();
        try {
            return LocalDate.parse(DAY.matcher(text).replaceFirst("$1"));
        } catch (DateTimeException noSuchDay) {
            throw refused(EInvoiceError.E_INVOICE_NO_DAY, part, part.name(), text);
        }
    }

    private static BusinessException lacks(XmlPart of, String name) {
        return refused(EInvoiceError.E_INVOICE_LACKS, of, of.name() + "/" + name);
    }

    private static BusinessException refused(EInvoiceError code, XmlPart at, Object... about) {
        Object[] arguments =
                Stream.concat(Stream.of(at.line()), Stream.of(about)).toArray();
        return BusinessException.at("file", code, arguments);
    }
}
