package se.samverk.plan;

import java.util.Map;

/**
 * What is entered when a plan is saved.
 *
 * @param version the version of the draft that was shown; null when there was none
 * @param wishes by the code of the common task; what nobody has spoken of yet is not there
 * @param picks the variants that are chosen, by service, in their order
 * @param note what else was said; null for nothing. The client reads it, too.
 */
public record PlanForm(Integer version, Map<String, Wish> wishes, Map<String, String> picks, String note) {

    static final int LONGEST_NOTE = 2000;
}
