package se.samverk.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff",
        "2001:db8:1:2::1, 2001:0DB8:0001:0002:0:0:0:9",
        "fe80::1%eth0, fe80::2",
        "::ffff:192.0.2.7, 192.0.2.7",
    })
    void areOne(String one, String other) {
        assertThat(Networks.of(one)).isEqualTo(Networks.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "192.0.2.7, 192.0.2.8",
        "::1, 2001:db8::1",
    })
    void areTwo(String one, String other) {
        assertThat(Networks.of(one)).isNotEqualTo(Networks.of(other));
    }

    @Test
    void anIpv4AddressStays() {
        assertThat(Networks.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:2", ":::", "[x:y]", "example.com", ""})
    void whatIsNoAddressStays(String text) {
        assertThat(Networks.of(text)).isEqualTo(text);
    }
}
