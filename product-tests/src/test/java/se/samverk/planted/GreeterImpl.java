package se.samverk.planted;

/** A class that only says whose implementation it is. */
public class GreeterImpl {}
