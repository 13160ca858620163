package se.samverk.identity;

/**
 * Where a log-in is acting.
 *
 * @param companyId the company that the person belongs to
 * @param asClient in the client portal although the company is a bureau, as somebody's client
 * @param visitedCompanyId the client's company whose users are seen to (D6a); null for none
 * @param readerId by what somebody reads there who is no member (D7f); null for a member
 */
record Place(String companyId, boolean asClient, String visitedCompanyId, String readerId) {

    static Place of(String companyId, boolean asClient) {
        return new Place(companyId, asClient, null, null);
    }

    static Place of(InvitedReader reader) {
        return new Place(reader.companyId(), false, null, reader.id());
    }
}
