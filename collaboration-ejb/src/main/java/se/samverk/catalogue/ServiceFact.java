package se.samverk.catalogue;

import se.samverk.fact.Fact;

/** A fact about one service. */
public interface ServiceFact extends Fact {

    String serviceCode();
}
