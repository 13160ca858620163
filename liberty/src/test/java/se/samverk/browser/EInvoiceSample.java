package se.samverk.browser;

import java.time.LocalDate;

/** An e-invoice of a supplier that nobody knows yet, with the least that one has. */
final class EInvoiceSample {

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                     xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                     xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <cbc:ID>%1$s</cbc:ID>
              <cbc:IssueDate>%2$s</cbc:IssueDate>
              <cbc:DueDate>%2$s</cbc:DueDate>
              <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
              <cbc:DocumentCurrencyCode>SEK</cbc:DocumentCurrencyCode>
              <cac:AccountingSupplierParty><cac:Party><cac:PartyLegalEntity>
                <cbc:RegistrationName>Pappershandeln i Umeå AB</cbc:RegistrationName>
              </cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
              <cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity>
                <cbc:RegistrationName>Läsande AB</cbc:RegistrationName>
              </cac:PartyLegalEntity></cac:Party></cac:AccountingCustomerParty>
              <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount>
                <cbc:ID>50501055</cbc:ID>
                <cac:FinancialInstitutionBranch><cbc:ID>SE:BANKGIRO</cbc:ID></cac:FinancialInstitutionBranch>
              </cac:PayeeFinancialAccount></cac:PaymentMeans>
              <cac:TaxTotal><cbc:TaxAmount currencyID="SEK">25.00</cbc:TaxAmount><cac:TaxSubtotal>
                <cbc:TaxableAmount currencyID="SEK">100.00</cbc:TaxableAmount>
                <cbc:TaxAmount currencyID="SEK">25.00</cbc:TaxAmount>
                <cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent></cac:TaxCategory>
              </cac:TaxSubtotal></cac:TaxTotal>
              <cac:LegalMonetaryTotal>
                <cbc:TaxExclusiveAmount currencyID="SEK">100.00</cbc:TaxExclusiveAmount>
                <cbc:TaxInclusiveAmount currencyID="SEK">125.00</cbc:TaxInclusiveAmount>
                <cbc:PayableAmount currencyID="SEK">125.00</cbc:PayableAmount>
              </cac:LegalMonetaryTotal>
              <cac:InvoiceLine>
                <cbc:InvoicedQuantity>1</cbc:InvoicedQuantity>
                <cbc:LineExtensionAmount currencyID="SEK">100.00</cbc:LineExtensionAmount>
                <cac:Item><cbc:Name>Papper</cbc:Name></cac:Item>
              </cac:InvoiceLine>
            </Invoice>
            """;

    private EInvoiceSample() {}

    static String of(String number, LocalDate day) {
        return XML.formatted(number, day);
    }
}
