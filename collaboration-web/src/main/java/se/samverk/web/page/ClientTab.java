package se.samverk.web.page;

import java.util.Arrays;

/** The tabs of a client's page, by what its address calls them. */
public enum ClientTab {
    ASSIGNMENTS("uppdrag"),
    COLLABORATIONS("samarbeten"),
    PLAN("plan"),
    HISTORY("historik");

    /** The parameter that names one. */
    public static final String PARAMETER = "flik";

    private final String inAddress;

    ClientTab(String inAddress) {
        this.inAddress = inAddress;
    }

    /** The tab of this name in an address; the collaborations for null or none. */
    public static ClientTab named(String inAddress) {
        return Arrays.stream(values())
                .filter(tab -> tab.inAddress.equals(inAddress))
                .findFirst()
                .orElse(COLLABORATIONS);
    }

    /** Its address for a client. */
    public String of(String clientId) {
        return WebPage.CLIENT.of(clientId) + "?" + PARAMETER + "=" + inAddress;
    }
}
