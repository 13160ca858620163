package se.samverk.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.company.OrganisationNumber;

class SearchWordsTest {

    private static Set<String> words(String name, String number) {
        return SearchWords.of(number("559056-7896"), name, number);
    }

    private static String number(String text) {
        return OrganisationNumber.of("organisationNumber", text, LocalDate.of(2026, 1, 20))
                .value();
    }

    private static boolean finds(String search, Set<String> words) {
        return SearchWords.fit(SearchWords.ofSearch(search), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "norr",
                "NORRSKEN",
                "café",
                "CAFE",
                "caf norr",
                "  ab  norrsken ",
                "1001",
                "10",
                "559056-7896",
                "5590567896",
                "559056",
                "559056-78",
                "165590567896",
                "16559056-7896",
                "165590",
                "norrsken 1001"
            })
    void aClientIsFoundByTheBeginningsOfItsWords(String search) {
        assertThat(finds(search, words("Norrsken Café AB", "1001"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"811228-9874", "8112289874", "19811228-9874", "198112289874", "811228+9874", "811228", "19811228"
            })
    void aPersonIsFoundByTheNumberWithAndWithoutItsCentury(String search) {
        Set<String> words = SearchWords.of(number("811228-9874"), "Berg", "1001");

        assertThat(finds(search, words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sken", "cafés", "solros", "norrsken solros", "1002", "559056-7897"})
    void aClientIsNotFoundByAnythingElse(String search) {
        assertThat(finds(search, words("Norrsken Café AB", "1001"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Åkanten, åkan",
        "ÅKANTEN, Åkanten",
        "Björk & Söner, söner björk",
        "Hennes&Mauritz, mauritz",
        "O'Neill, o'neill",
        "Per-Eriks Bygg, per-erik",
        "3-4 Bygg, 3-4",
        "2000-talet, 2000-talet",
        "Café 24-7, 24-7",
        "7-Eleven, 7-eleven",
    })
    void aNameIsFoundAsItIsWritten(String name, String search) {
        assertThat(finds(search, words(name, "1001"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Noréns Bygg AB, norens",
        "Norens Bygg AB, noréns",
        "Łukasz Nowak, lukasz",
        "Lukasz Nowak, ŁUKASZ",
        "Müller & Co, muller",
        "Đorđe Bygg, dorde",
        "Ørsted, orsted",
        "Æbeltoft, aebeltoft",
        "Straße 7, strasse",
        "IŞIK Işık, isik",
        "İstanbul Grill, istanbul",
        "Señor Peña, senor pena",
        "Françoise, francoise",
        "Dvořák, dvorak",
        "Nguyễn Thị, nguyen thi",
        "Πέτρος, πετρος",
        "ＡＢＣ Trading, abc",
        "Åkanten, åkanten",
        "Åkanten, åkanten",
        "Ängel, ÄNGEL",
        "Öst, öst",
    })
    void accentsAndStrokesDoNotMatter(String name, String search) {
        assertThat(finds(search, words(name, "1001"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Åkanten, akanten", "Akanten, åkanten", "Ängel, angel", "Öst, ost", "Ost, öst", "Ärla, årla"})
    void lettersOfTheSwedishAlphabetAreLettersOfTheirOwn(String name, String search) {
        assertThat(finds(search, words(name, "1001"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva",
                "eva norr",
                "lindqvist",
                "eva.norrsken@lindqvist.example",
                "eva.norrsken@lindqvist.exa",
                "EVA.NORRSKEN@LIN",
                "@lindqvist.example",
                "faktura"
            })
    void aClientIsFoundByWhomToReachThere(String search) {
        Set<String> words = SearchWords.of(
                number("559056-7896"),
                "Solrosen",
                "1001",
                "Éva Norrsken",
                "eva.norrsken@lindqvist.example",
                "faktura@sub.solrosen.se");

        assertThat(finds(search, words)).isTrue();
        assertThat(finds("example", words)).as("what all addresses end with").isFalse();
        assertThat(finds("se", words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "A-17", "10-01", "K 12", "2026/3", "a.b", "12+3", "#9", "ÅÄÖ-1"})
    void aClientIsFoundByItsNumberAsItIsWritten(String number) {
        assertThat(finds(number, words("Norrsken", number))).isTrue();
    }

    @Test
    void aTextIsFoundByTheWordsOfAnyOfItsParts() {
        Set<String> words = SearchWords.ofText("Hur svarar jag?", null, "Välj Godkänn – inom 14 dagar.");

        assertThat(finds("svar", words)).isTrue();
        assertThat(finds("godk HUR", words)).isTrue();
        assertThat(finds("14", words)).isTrue();
        assertThat(finds("godkänn avböj", words)).isFalse();
        assertThat(finds("känn", words)).isFalse();
        assertThat(SearchWords.ofText((String) null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "&", "%", "_", "!"})
    void aSearchWithoutAWordFindsAll(String search) {
        assertThat(SearchWords.ofSearch(search)).isEmpty();
    }

    @Test
    void whatADatabaseTakesForAnythingIsNoPartOfAWord() {
        assertThat(SearchWords.ofSearch("50% a_b !c")).containsExactly("50", "a", "b", "c");
    }

    @Test
    void onlyTheFirstFiveWordsCount() {
        assertThat(SearchWords.ofSearch("a b c d e f g")).isEqualTo(List.of("a", "b", "c", "d", "e"));
    }

    @Test
    void noWordIsLongerThanItsColumn() {
        assertThat(words("x".repeat(300) + " AB", "1001"))
                .allMatch(word -> word.length() <= 120)
                .contains("x".repeat(120), "ab");
        assertThat(words("İ".repeat(120), "İ".repeat(20))).allMatch(word -> word.length() <= 120);
        assertThat(SearchWords.ofSearch("x".repeat(300))).containsExactly("x".repeat(120));
    }
}
