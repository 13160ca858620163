package se.samverk.bookkeeping.payment;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One payment as the bank is told of it. */
public record Payment(
        int number, LocalDate day, BigDecimal amount, String currency, Payee payee, Remittance remittance) {}
