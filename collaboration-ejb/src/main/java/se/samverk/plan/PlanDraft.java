package se.samverk.plan;

import java.util.Map;

/**
 * What a planner begins with: the draft, or else what the latest version says.
 *
 * @param id of the draft; null when there is none yet
 * @param number the number that the version has, or gets when it is saved
 * @param version what saving has to name; null when there is no draft yet
 * @param picks the variants that were chosen, by service
 */
public record PlanDraft(
        String id, int number, Integer version, Map<String, Wish> wishes, Map<String, String> picks, String note) {}
