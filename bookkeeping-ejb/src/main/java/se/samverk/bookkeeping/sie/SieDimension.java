package se.samverk.bookkeeping.sie;

/**
 * A kind of objects ({@code #DIM}, {@code #UNDERDIM}). Those of the specification (8.17) need not be declared: 1 cost
 * centre, 2 cost bearer within it, 6 project, 7 employee, 8 customer, 9 supplier, 10 invoice.
 *
 * @param parent null when it is within no other
 */
public record SieDimension(int number, String name, Integer parent) {}
