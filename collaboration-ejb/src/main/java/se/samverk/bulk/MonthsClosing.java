package se.samverk.bulk;

/** A bureau closes the months of its clients that are ready, in one service. */
public record MonthsClosing(String serviceCode) {

    /**
     * A month of a client.
     *
     * @param month as 2026-03
     */
    public record ReadyMonth(String clientId, String companyId, String month) {}
}
