package se.samverk.recognition;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Receipts and invoices with the figures of the golden case, laid out as shops and programs do. Nothing in them is real. */
public final class SamplePapers {

    private static final DecimalFormatSymbols SWEDISH = new DecimalFormatSymbols(Locale.ROOT);

    static {
        SWEDISH.setDecimalSeparator(',');
        SWEDISH.setGroupingSeparator(' ');
    }

    private SamplePapers() {}

    /** A document of the golden case; VAT by rate. */
    public record Golden(String id, LocalDate day, String supplier, BigDecimal gross, List<ReadVat> vat) {

        @Override
        public String toString() {
            return id;
        }
    }

    /** All twenty-six. */
    public static Stream<Golden> golden() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream file = SamplePapers.class.getResourceAsStream("golden-documents.csv");
                CSVParser parser = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parser.getRecords().stream().map(SamplePapers::golden).toList().stream();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    private static Golden golden(CSVRecord row) {
        List<ReadVat> vat = new ArrayList<>();
        for (String part : row.get("gross per rate").split(" \\+ ")) {
            int rate = Integer.parseInt(part.substring(0, part.indexOf(' ')));
            BigDecimal gross =
                    new BigDecimal(part.substring(part.indexOf(':') + 1).strip());
            BigDecimal amount = gross.multiply(BigDecimal.valueOf(rate))
                    .divide(BigDecimal.valueOf(100L + rate), 2, RoundingMode.HALF_UP);
            if (rate > 0) {
                vat.add(new ReadVat(rate, amount, gross.subtract(amount)));
            }
        }
        return new Golden(
                row.get("document"),
                LocalDate.parse(row.get("date")),
                row.get("supplier"),
                new BigDecimal(row.get("gross")),
                vat);
    }

    public static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", SWEDISH).format(amount);
    }

    /** As a till prints it, with a table of VAT, paid by card. */
    public static String till(Golden paper) {
        StringBuilder text = new StringBuilder(
                """
                %s
                Storgatan 4, 840 50 Fjällbäck
                Tel 0690-123 45   Org.nr 556012-5790

                KVITTO                  Nr 104 211
                %s 12.37    Kassa 2

                1 st Varor                  %s
                --------------------------------
                Antal artiklar                 1
                TOTALT SEK                  %s
                """.formatted(paper.supplier(), paper.day(), money(paper.gross()), money(paper.gross())));
        text.append("Kontokort                   ").append(money(paper.gross())).append('\n');
        if (!paper.vat().isEmpty()) {
            text.append("Moms%     Moms     Netto    Brutto\n");
            paper.vat()
                    .forEach(vat -> text.append("%d,00    %s    %s    %s%n"
                            .formatted(vat.rate(), money(vat.amount()), money(vat.base()), money(vat.gross()))));
        }
        return text.append("Spara kvittot. Öppet 10-18\nVälkommen åter!\n").toString();
    }

    /** As a small shop prints it: the sum first, VAT in a sentence each, the day in words at the foot. */
    public static String slip(Golden paper) {
        StringBuilder text =
                new StringBuilder(paper.supplier() + "\nkvitto\n\nSumma      " + money(paper.gross()) + " kr\n");
        paper.vat().forEach(vat -> text.append("varav moms %d %% %s\n".formatted(vat.rate(), money(vat.amount()))));
        return text.append("Visa **** **** **** 4321\n")
                .append(day(paper.day()))
                .append(" kl 09:14\n")
                .toString();
    }

    private static String day(LocalDate day) {
        List<String> months = List.of(
                "januari",
                "februari",
                "mars",
                "april",
                "maj",
                "juni",
                "juli",
                "augusti",
                "september",
                "oktober",
                "november",
                "december");
        return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    /** As a program for invoices lays it out: heads in one line, what belongs to them in the next. */
    public static String invoice(Golden paper) {
        StringBuilder text = new StringBuilder("""
                %s                                        FAKTURA
                Box 12, 840 50 Fjällbäck                  Fakturanr 88120
                                                          Fakturadatum %s
                Fjällbäck Cykel AB                        Förfallodatum %s
                Storgatan 1, 840 50 Fjällbäck

                Beskrivning          Antal    À-pris      Belopp
                Enligt avtal             1    %s    %s
                """.formatted(
                        paper.supplier(), paper.day(), paper.day().plusDays(30), money(net(paper)), money(net(paper))));
        text.append("Netto %s\n".formatted(money(net(paper))));
        paper.vat()
                .forEach(vat -> text.append(
                        "Moms %d %% på %s: %s\n".formatted(vat.rate(), money(vat.base()), money(vat.amount()))));
        return text.append("""
                ATT BETALA SEK                                        %s

                Bankgiro 991-2346     OCR 88120 1
                Org.nr 556012-5790    Momsreg.nr SE556012579001   Godkänd för F-skatt
                """.formatted(money(paper.gross()))).toString();
    }

    private static BigDecimal net(Golden paper) {
        return paper.vat().stream().map(ReadVat::amount).reduce(paper.gross(), BigDecimal::subtract);
    }

    /** A photograph of a text: black on white, a little askew. */
    public static byte[] photograph(String text) {
        List<String> lines = text.lines().toList();
        int size = 34;
        int width = lines.stream().mapToInt(String::length).max().orElse(1) * size * 6 / 10 + 200;
        BufferedImage image = new BufferedImage(width, lines.size() * size * 3 / 2 + 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xF4F1EA));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(new Color(0x222222));
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
        graphics.rotate(0.004);
        for (int i = 0; i < lines.size(); i++) {
            int y = 110 + i * size * 3 / 2;
            Pattern.compile("\\S+(?: \\S+)*")
                    .matcher(lines.get(i))
                    .results()
                    .forEach(column -> graphics.drawString(column.group(), 90 + column.start() * size * 6 / 10, y));
        }
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }
}
