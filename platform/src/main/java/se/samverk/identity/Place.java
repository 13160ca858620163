package se.samverk.identity;

/**
 * Where a log-in is acting.
 *
 * @param companyId the company that the person belongs to
 * @param asClient in the client portal although the company is a bureau, as somebody's client
 * @param visitedCompanyId the client's company whose users are seen to (D6a); null for none
 */
record Place(String companyId, boolean asClient, String visitedCompanyId) {

    static Place of(String companyId, boolean asClient) {
        return new Place(companyId, asClient, null);
    }
}
