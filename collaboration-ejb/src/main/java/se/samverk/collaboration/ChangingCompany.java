package se.samverk.collaboration;

import java.time.LocalDate;

/** A company that asks the caller's bureau to take it over (D3c). */
public record ChangingCompany(String name, String organisationNumber, LocalDate day) {}
