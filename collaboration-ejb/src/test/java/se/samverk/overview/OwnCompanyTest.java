package se.samverk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.shared.SearchWords;

class OwnCompanyTest {

    private final OwnCompany company = new OwnCompany("Berg Bygg", "19811228-9874", "10000042", null, null, null);

    @ParameterizedTest
    @ValueSource(strings = {"berg", "byg ber", "811228-9874", "198112289874", "10000042"})
    void itIsFoundByItsNameAndItsNumbers(String search) {
        assertThat(company.isFoundBy(SearchWords.ofSearch(search))).isTrue();
    }

    @Test
    void itIsNotFoundByAnothersNumber() {
        assertThat(company.isFoundBy(SearchWords.ofSearch("811228-9875"))).isFalse();
        assertThat(company.isFoundBy(SearchWords.ofSearch("Berg Måleri"))).isFalse();
    }
}
