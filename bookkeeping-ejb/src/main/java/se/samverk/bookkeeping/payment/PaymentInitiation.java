package se.samverk.bookkeeping.payment;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.samverk.shared.PlainText;

/**
 * Writes payments as Swedish banks read them: pain.001.001.03 (ISO 20022). A bankgiro number has the clearing number 9900, a plusgiro
 * number 9960, an OCR number is a structured reference; payments of one day and currency stand together. Euros are credit transfers
 * within SEPA, of which each side pays its own bank's part.
 */
final class PaymentInitiation {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03";
    private static final String CLEARING_OF_BANKGIRO = "9900";
    private static final String CLEARING_OF_PLUSGIRO = "9960";
    private static final int LONGEST_NAME = 70;
    private static final int LONGEST_ID = 35;

    private final XMLStreamWriter xml;

    private PaymentInitiation(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param batchId an id of its own, by which the bank knows a file that it has seen
     */
    static byte[] write(String batchId, Payer payer, List<Payment> payments, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new PaymentInitiation(xml).document(batchId, payer, payments, now);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void document(String batchId, Payer payer, List<Payment> payments, Instant now) throws XMLStreamException {
        String id = batchId.replace("-", "");
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeStartElement("CstmrCdtTrfInitn");
        open("GrpHdr");
        text("MsgId", id);
        text(
                "CreDtTm",
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        now.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)));
        text("NbOfTxs", payments.size());
        text("CtrlSum", sum(payments));
        party("InitgPty", payer);
        close();
        Map<String, List<Payment>> groups = payments.stream()
                .collect(Collectors.groupingBy(
                        payment -> payment.day() + payment.currency(), TreeMap::new, Collectors.toList()));
        int number = 1;
        for (List<Payment> group : groups.values()) {
            group(number++, id, payer, group);
        }
        close();
        close();
        xml.writeEndDocument();
    }

    private void group(int number, String batchId, Payer payer, List<Payment> payments) throws XMLStreamException {
        LocalDate day = payments.get(0).day();
        PaymentRoute route = PaymentRoute.of(payments.get(0).currency()).orElseThrow();
        open("PmtInf");
        text("PmtInfId", PlainText.beginning(batchId, LONGEST_ID - 3) + "-" + number);
        text("PmtMtd", "TRF");
        text("NbOfTxs", payments.size());
        text("CtrlSum", sum(payments));
        open("PmtTpInf", "SvcLvl");
        text("Cd", route.serviceLevel());
        close(2);
        text("ReqdExctnDt", day);
        party("Dbtr", payer);
        open("DbtrAcct", "Id");
        text("IBAN", payer.iban());
        close(2);
        open("DbtrAgt", "FinInstnId", "Othr");
        text("Id", "NOTPROVIDED");
        close(3);
        if (route == PaymentRoute.SEPA) {
            text("ChrgBr", "SLEV");
        }
        for (Payment payment : payments) {
            transfer(batchId, payment);
        }
        close();
    }

    private void transfer(String batchId, Payment payment) throws XMLStreamException {
        open("CdtTrfTxInf", "PmtId");
        text("EndToEndId", PlainText.beginning(batchId, LONGEST_ID - 5) + "-" + payment.number());
        close();
        open("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", payment.currency());
        xml.writeCharacters(payment.amount().toPlainString());
        close(2);
        agent(payment.payee());
        open("Cdtr");
        text("Nm", PlainText.beginning(payment.payee().name(), LONGEST_NAME));
        open("PstlAdr");
        text("Ctry", payment.payee().country());
        close(2);
        account(payment.payee());
        remittance(payment.remittance());
        close();
    }

    /** The bank behind an IBAN follows from the number itself. */
    private void agent(Payee payee) throws XMLStreamException {
        if (payee.payTo() == PayTo.IBAN) {
            return;
        }
        open("CdtrAgt", "FinInstnId", "ClrSysMmbId", "ClrSysId");
        text("Cd", "SESBA");
        close();
        text("MmbId", payee.payTo() == PayTo.BANKGIRO ? CLEARING_OF_BANKGIRO : CLEARING_OF_PLUSGIRO);
        close(3);
    }

    private void account(Payee payee) throws XMLStreamException {
        open("CdtrAcct", "Id");
        if (payee.payTo() == PayTo.IBAN) {
            text("IBAN", payee.number());
        } else {
            open("Othr");
            text("Id", payee.number());
            open("SchmeNm");
            if (payee.payTo() == PayTo.BANKGIRO) {
                text("Prtry", "BGNR");
            } else {
                text("Cd", "BBAN");
            }
            close(2);
        }
        close(2);
    }

    private void remittance(Remittance remittance) throws XMLStreamException {
        open("RmtInf");
        if (remittance.structured()) {
            open("Strd", "CdtrRefInf", "Tp", "CdOrPrtry");
            text("Cd", "SCOR");
            close(2);
            text("Ref", remittance.text());
            close(2);
        } else {
            text("Ustrd", remittance.text());
        }
        close();
    }

    private void party(String name, Payer payer) throws XMLStreamException {
        open(name);
        text("Nm", PlainText.beginning(payer.name(), LONGEST_NAME));
        open("Id", "OrgId", "Othr");
        text("Id", payer.organisationNumber());
        open("SchmeNm");
        text("Cd", "BANK");
        close(5);
    }

    private static BigDecimal sum(List<Payment> payments) {
        return payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void text(String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value instanceof BigDecimal amount ? amount.toPlainString() : value.toString());
        xml.writeEndElement();
    }

    private void open(String... names) throws XMLStreamException {
        for (String name : names) {
            xml.writeStartElement(name);
        }
    }

    private void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void close(int parts) throws XMLStreamException {
        for (int i = 0; i < parts; i++) {
            close();
        }
    }
}
