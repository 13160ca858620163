package se.samverk.statement;

import java.time.LocalDate;
import se.samverk.shared.Amount;

/**
 * What a bank has booked, as it tells it.
 *
 * @param line where it stands in the file, from 1
 * @param amount positive comes in, negative goes out
 * @param counterparty null where the bank does not tell, as what follows
 * @param reference what the payer was asked to give (OCR)
 * @param bankReference what the bank knows it by
 * @param part which of the payments that the bank has booked as one, from 1; 0 for all of them
 */
public record StatementRow(
        int line,
        LocalDate day,
        Amount amount,
        String currency,
        String text,
        String counterparty,
        String reference,
        String bankReference,
        int part) {}
