package se.samverk.web.planted.here;

import se.samverk.web.planted.there.Back;

/** Knows what knows it. */
public class Forth {
    Back back;
}
