package se.samverk.web.planted.there;

import se.samverk.web.planted.here.Forth;

/** Known by what it knows. */
public class Back {
    Forth forth;
}
