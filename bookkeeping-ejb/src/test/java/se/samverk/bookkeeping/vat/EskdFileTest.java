package se.samverk.bookkeeping.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.samverk.company.OrganisationNumber;
import se.samverk.testing.Samples;

/** The file of an invented company's quarter, and what the Tax Agency's DTD says to others. */
class EskdFileTest {

    private static final VatPeriod QUARTER = VatPeriod.quarter(LocalDate.of(2026, 2, 1));

    private static OrganisationNumber number(String text) {
        return OrganisationNumber.of("organisationNumber", text, LocalDate.of(2026, 6, 15));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void theFileIsThatOfTheBooks() {
        byte[] file = EskdFile.write(number("559993-0723"), QUARTER, VatFiguresTest.golden(), "");

        assertThat(text(file)).isEqualToIgnoringNewLines("""
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <!DOCTYPE eSKDUpload PUBLIC "-//Skatteverket, Sweden//DTD Skatteverket eSKDUpload-DTD Version 6.0//SV" \
                "https://www1.skatteverket.se/demoeskd/eSKDUpload_6p0.dtd">
                <eSKDUpload Version="6.0">
                  <OrgNr>559993-0723</OrgNr>
                  <Moms>
                    <Period>202603</Period>
                    <ForsMomsEjAnnan>239185</ForsMomsEjAnnan>
                    <InkopVaruAnnatEg>46116</InkopVaruAnnatEg>
                    <InkopTjanstAnnatEg>3200</InkopTjanstAnnatEg>
                    <InkopTjanstSverige>18000</InkopTjanstSverige>
                    <MomsUlagImport>23034</MomsUlagImport>
                    <ForsVaruAnnatEg>28400</ForsVaruAnnatEg>
                    <ForsVaruUtomEg>14600</ForsVaruUtomEg>
                    <ForsKopareSkskSverige>11200</ForsKopareSkskSverige>
                    <MomsUtgHog>57204</MomsUtgHog>
                    <MomsUtgMedel>866</MomsUtgMedel>
                    <MomsUtgLag>189</MomsUtgLag>
                    <MomsInkopUtgHog>16829</MomsInkopUtgHog>
                    <MomsImportUtgHog>5758</MomsImportUtgHog>
                    <MomsIngAvdr>54766</MomsIngAvdr>
                    <MomsBetala>26080</MomsBetala>
                  </Moms>
                </eSKDUpload>""");
    }

    @Test
    void aPersonsNumberHasNoCentury() {
        String file = text(EskdFile.write(number("19811218-9876"), QUARTER, VatFigures.of(Map.of()), ""));

        assertThat(file).contains("<OrgNr>811218-9876</OrgNr>").contains("<MomsBetala>0</MomsBetala>");
    }

    @Test
    void whatTheEncodingDoesNotHaveIsStillTheSameText() throws Exception {
        byte[] file = EskdFile.write(number("559993-0723"), QUARTER, VatFigures.of(Map.of()), "Kö < 5 & “Łódź” 語");

        assertThat(text(file)).contains("Kö &lt; 5 &amp;");
        Element note = (Element) withoutDtd()
                .parse(new ByteArrayInputStream(file))
                .getElementsByTagName("TextUpplysningMoms")
                .item(0);
        assertThat(note.getTextContent()).isEqualTo("Kö < 5 & “Łódź” 語");
    }

    private static DocumentBuilder withoutDtd() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder();
    }

    @Test
    void theDtdKnowsEveryBoxInItsPlace() throws Exception {
        Path dtd = Samples.find("vat/eSKDUpload_6p0.dtd");
        Map<VatBox, BigDecimal> all = new EnumMap<>(VatBox.class);
        for (VatBox box : VatBox.values()) {
            all.put(box, BigDecimal.valueOf(100L + box.ordinal()));
        }
        all.remove(VatBox.TO_PAY);

        assertThat(faults(EskdFile.write(number("559993-0723"), QUARTER, VatFigures.of(all), "Text"), dtd))
                .isEmpty();
        assertThat(faults(EskdFile.write(number("559993-0723"), QUARTER, VatFiguresTest.golden(), ""), dtd))
                .isEmpty();
        assertThat(faults(EskdFile.write(number("559993-0723"), QUARTER, VatFigures.of(Map.of()), ""), dtd))
                .isEmpty();
    }

    @Test
    void theDtdTellsABoxThatStandsElsewhere() throws Exception {
        Path dtd = Samples.find("vat/eSKDUpload_6p0.dtd");
        String file = text(EskdFile.write(number("559993-0723"), QUARTER, VatFiguresTest.golden(), ""));
        String moved = file.replaceFirst("<MomsUtgHog>.*</MomsUtgHog>", "")
                .replace("<Period>", "<MomsUtgHog>57204</MomsUtgHog><Period>");

        assertThat(faults(moved.getBytes(StandardCharsets.ISO_8859_1), dtd)).isNotEmpty();
    }

    @Test
    void theBoxesStandInTheOrderOfTheAgencysExample() throws Exception {
        Path example = Samples.find("vat/momsexempel_v6.txt");
        Node boxes = withoutDtd()
                .parse(new ByteArrayInputStream(Files.readAllBytes(example)))
                .getElementsByTagName("Moms")
                .item(0);
        List<String> elements = new ArrayList<>();
        for (Node box = boxes.getFirstChild(); box != null; box = box.getNextSibling()) {
            if (box instanceof Element element) {
                elements.add(element.getTagName());
            }
        }

        assertThat(elements)
                .startsWith("Period")
                .endsWith("TextUpplysningMoms")
                .filteredOn(element -> !element.matches("Period|TextUpplysningMoms"))
                .containsExactlyElementsOf(
                        Arrays.stream(VatBox.values()).map(VatBox::element).toList());
    }

    private static List<String> faults(byte[] file, Path dtd)
            throws ParserConfigurationException, IOException, SAXException {
        List<String> faults = new ArrayList<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(true);
        DocumentBuilder parser = factory.newDocumentBuilder();
        parser.setEntityResolver(
                (publicId, systemId) -> new InputSource(dtd.toUri().toString()));
        parser.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                faults.add(warning.getMessage());
            }

            @Override
            public void error(SAXParseException error) {
                faults.add(error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                faults.add(error.getMessage());
            }
        });
        parser.parse(new ByteArrayInputStream(file));
        return faults;
    }
}
