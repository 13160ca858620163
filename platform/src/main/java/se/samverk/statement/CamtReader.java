package se.samverk.statement;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.samverk.shared.Amount;
import se.samverk.shared.BusinessException;

/**
 * Reads camt.053 and camt.054 of all versions: they differ by elements that stand in more than one place, and each is taken from
 * where it stands. Nothing outside of the file is read.
 */
final class CamtReader {

    private static final String STATEMENTS = "BkToCstmrStmt";
    private static final String NOTIFICATIONS = "BkToCstmrDbtCdtNtfctn";
    private static final String WITHIN_DAY = "BkToCstmrAcctRpt";

    private static final XMLInputFactory XML = xml();

    private final StatementFaults faults = new StatementFaults();
    private final List<Statement> statements = new ArrayList<>();
    private final XmlElement.Count count = new XmlElement.Count();

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * @throws BusinessException all that is wrong, each with its line
     */
    static StatementFile read(byte[] file) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(file));
            return new CamtReader().read(xml);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            throw StatementFaults.at(Math.max(line, 1), StatementError.XML_NOT_READABLE);
        }
    }

    private StatementFile read(XMLStreamReader xml) throws XMLStreamException {
        StatementFormat format = format(xml);
        String name = format == StatementFormat.CAMT_053 ? "Stmt" : "Ntfctn";
        int message = xml.getLocation().getLineNumber();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                statements.add(statement(XmlElement.read(xml, count)));
            }
        }
        if (statements.isEmpty()) {
            faults.add(message, StatementError.STATEMENT_PART_MISSING, name);
        }
        faults.refuse();
        return new StatementFile(format, statements);
    }

    /** Goes to the message, which is the document or stands in it. */
    private static StatementFormat format(XMLStreamReader xml) throws XMLStreamException {
        String first = null;
        while (xml.hasNext()) {
            int event = xml.next();
            int line = xml.getLocation().getLineNumber();
            if (event == XMLStreamConstants.DTD) {
                throw StatementFaults.at(line, StatementError.XML_WITH_DTD);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                first = first == null ? xml.getLocalName() : first;
                switch (xml.getLocalName()) {
                    case STATEMENTS:
                        return StatementFormat.CAMT_053;
                    case NOTIFICATIONS:
                        return StatementFormat.CAMT_054;
                    case WITHIN_DAY:
                        throw StatementFaults.at(line, StatementError.STATEMENT_WITHIN_DAY);
                    default:
                }
            }
        }
        throw StatementFaults.at(1, StatementError.XML_NO_STATEMENT, ShownText.reference(first));
    }

    private Statement statement(XmlElement statement) {
        XmlElement account = statement.at("Acct").orElse(statement);
        String number = XmlElement.first(account.textAt("Id", "IBAN"), account.textAt("Id", "Othr", "Id"));
        if (number == null) {
            faults.add(account.line(), StatementError.STATEMENT_PART_MISSING, "Acct/Id");
        }
        List<StatementRow> rows = new ArrayList<>();
        List<XmlElement> entries = statement.all("Ntry").toList();
        List<XmlElement> booked = entries.stream().filter(CamtReader::isBooked).toList();
        String id = statement.textAt("Id");
        booked.forEach(entry -> addRows(entry, id, rows));
        return new Statement(
                ShownText.reference(number),
                account.line(),
                account.textAt("Ccy"),
                balance(statement, "OPBD", "PRCD"),
                balance(statement, "CLBD"),
                rows,
                entries.size() - booked.size());
    }

    private static boolean isBooked(XmlElement entry) {
        return "BOOK".equals(XmlElement.first(entry.textAt("Sts", "Cd"), entry.textAt("Sts")));
    }

    private StatedBalance balance(XmlElement statement, String... kinds) {
        return statement
                .all("Bal")
                .filter(balance -> List.of(kinds).contains(balance.textAt("Tp", "CdOrPrtry", "Cd")))
                .findFirst()
                .map(balance -> {
                    Amount amount = signed(balance);
                    LocalDate day = day(balance, "Dt");
                    return amount == null || day == null ? null : new StatedBalance(day, amount);
                })
                .orElse(null);
    }

    /** What was booked at once is a row for each payment where the bank tells what each comes to, otherwise one. */
    private void addRows(XmlElement entry, String statementId, List<StatementRow> rows) {
        Amount amount = signed(entry);
        LocalDate day =
                day(entry, entry.at("BookgDt").isEmpty() && entry.at("ValDt").isPresent() ? "ValDt" : "BookgDt");
        if (amount == null || day == null || amount.isZero()) {
            return;
        }
        List<XmlElement> payments =
                entry.all("NtryDtls").flatMap(details -> details.all("TxDtls")).toList();
        List<Amount> parts = payments.stream()
                .map(payment -> part(entry, payment))
                .takeWhile(part -> part != null)
                .toList();
        boolean isTold = payments.size() > 1
                && parts.size() == payments.size()
                && Amount.sum(parts).equals(amount);
        if (!isTold) {
            XmlElement payment = payments.size() == 1 ? payments.get(0) : null;
            rows.add(row(entry, payment, day, amount, reference(entry, payment, statementId), 0));
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isZero()) {
                String reference = reference(entry, payments.get(i), statementId);
                rows.add(row(entry, payments.get(i), day, parts.get(i), reference, i + 1));
            }
        }
    }

    /** What a payment of several comes to; null where the bank does not tell, or tells it in another currency. */
    private static Amount part(XmlElement entry, XmlElement payment) {
        String currency = entry.at("Amt").map(XmlElement::currency).orElse(null);
        XmlElement amount = payment.at("Amt")
                .or(() -> payment.at("AmtDtls", "TxAmt", "Amt"))
                .filter(found -> currency != null && currency.equals(found.currency()))
                .orElse(null);
        if (amount == null) {
            return null;
        }
        String direction = XmlElement.first(payment.textAt("CdtDbtInd"), entry.textAt("CdtDbtInd"));
        try {
            Amount part = WrittenAmount.inXml(amount.text());
            return "DBIT".equals(direction) ? part.negated() : part;
        } catch (NumberFormatException notTold) {
            return null;
        }
    }

    /** What the bank knows it by. The number of an entry begins anew in each statement, and tells nothing without it. */
    private static String reference(XmlElement entry, XmlElement payment, String statementId) {
        String number = entry.textAt("NtryRef");
        return ShownText.reference(XmlElement.first(
                entry.textAt("AcctSvcrRef"),
                payment == null ? null : payment.textAt("Refs", "AcctSvcrRef"),
                number == null || statementId == null ? null : number + " " + statementId));
    }

    private static StatementRow row(
            XmlElement entry, XmlElement payment, LocalDate day, Amount amount, String bankReference, int part) {
        XmlElement told = payment == null ? entry : payment;
        String counterparty = ShownText.name(counterparty(told, amount));
        String reference = ShownText.reference(told.textAt("RmtInf", "Strd", "CdtrRefInf", "Ref"));
        String text = ShownText.text(XmlElement.first(
                unstructured(told),
                told.textAt("AddtlTxInf"),
                entry.textAt("AddtlNtryInf"),
                counterparty,
                reference,
                entry.textAt("BkTxCd", "Prtry", "Cd"),
                entry.textAt("BkTxCd", "Domn", "Fmly", "SubFmlyCd")));
        return new StatementRow(
                entry.line(),
                day,
                amount,
                entry.at("Amt").map(XmlElement::currency).orElse(null),
                text == null ? "–" : text,
                counterparty,
                reference,
                bankReference,
                part);
    }

    private static String unstructured(XmlElement payment) {
        String text = payment.at("RmtInf").stream()
                .flatMap(about -> about.all("Ustrd"))
                .map(XmlElement::text)
                .collect(Collectors.joining(" "));
        return text.isBlank() ? null : text;
    }

    private static String counterparty(XmlElement payment, Amount amount) {
        String[] roles =
                amount.value().signum() > 0 ? new String[] {"UltmtDbtr", "Dbtr"} : new String[] {"UltmtCdtr", "Cdtr"};
        return XmlElement.first(
                payment.textAt("RltdPties", roles[0], "Nm"),
                payment.textAt("RltdPties", roles[0], "Pty", "Nm"),
                payment.textAt("RltdPties", roles[1], "Nm"),
                payment.textAt("RltdPties", roles[1], "Pty", "Nm"));
    }

    /** The amount of a row or a balance by its direction; null when it cannot be read, which is then among the faults. */
    private Amount signed(XmlElement element) {
        XmlElement written = element.at("Amt").orElse(null);
        if (written == null) {
            faults.add(element.line(), StatementError.STATEMENT_PART_MISSING, "Amt");
            return null;
        }
        String direction = element.textAt("CdtDbtInd");
        if (!"CRDT".equals(direction) && !"DBIT".equals(direction)) {
            faults.add(element.line(), StatementError.STATEMENT_DIRECTION_NOT_VALID, shown(direction));
            return null;
        }
        try {
            Amount amount = WrittenAmount.inXml(written.text());
            return "DBIT".equals(direction) ? amount.negated() : amount;
        } catch (NumberFormatException none) {
            faults.add(written.line(), StatementError.STATEMENT_AMOUNT_NOT_VALID, shown(written.text()));
            return null;
        }
    }

    private LocalDate day(XmlElement element, String name) {
        XmlElement written =
                element.at(name, "Dt").or(() -> element.at(name, "DtTm")).orElse(null);
        if (written == null) {
            faults.add(element.line(), StatementError.STATEMENT_PART_MISSING, name);
            return null;
        }
        try {
            return WrittenDay.of(written.text());
        } catch (DateTimeException none) {
            faults.add(written.line(), StatementError.STATEMENT_DAY_NOT_VALID, shown(written.text()));
            return null;
        }
    }

    private static String shown(String text) {
        String shown = ShownText.reference(text);
        return shown == null ? "" : shown;
    }
}
