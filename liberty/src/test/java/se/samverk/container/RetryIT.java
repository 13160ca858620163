package se.samverk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.TransactionalException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samverk.shared.BusinessException;

/** What {@code @Retry} means in this application (see microprofile-config.properties). */
@ArquillianTest
class RetryIT {

    @Inject
    Stubborn stubborn;

    private int callsOf(RuntimeException failure) {
        assertThatThrownBy(() -> stubborn.fail(failure)).isSameAs(failure);
        return stubborn.calls();
    }

    @Test
    @DisplayName("When the database or the transaction failed, three more times")
    void lostRaces() {
        assertThat(callsOf(new OptimisticLockException())).isEqualTo(4);
        assertThat(callsOf(new TransactionalException("rolled back", null))).isEqualTo(4);
    }

    @Test
    @DisplayName("After a refusal, or a fault of the program, not at all")
    void answers() {
        assertThat(callsOf(BusinessException.notFound())).isEqualTo(1);
        assertThat(callsOf(new IllegalStateException())).isEqualTo(1);
    }
}
