package se.samverk.planted.web;

import se.samverk.demonstration.DemonstrationPages;

/** A page that is shipped knows what is not. */
public record KnowsDemonstration(DemonstrationPages pages) {}
