package se.samverk.collaboration;

import java.time.LocalDate;

/** A company that asks the caller's bureau to take it over (D3c). Its number, which may be a person's, it tells itself. */
public record ChangingCompany(String name, LocalDate day) {}
