package se.samverk.identity;

/** How far an employee's work at a bureau reaches; {@code FULL} is <i>full behörighet</i>. */
public enum Permission {
    STANDARD,
    FULL
}
