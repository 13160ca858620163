package se.samverk.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samverk.caller.Caller;
import se.samverk.caller.CurrentCaller;
import se.samverk.caller.Right;
import se.samverk.collaboration.CollaborationService;
import se.samverk.identity.CompanyChoice;
import se.samverk.identity.PlaceService;

/** Where else the signed-in person can act; the menu of every page offers it. */
@Named("companies")
@RequestScoped
public class CompaniesBean {

    @Inject
    PlaceService places;

    @Inject
    CollaborationService collaborations;

    @Inject
    CurrentCaller currentCaller;

    private List<CompanyChoice> all;

    private List<CompanyChoice> all() {
        if (all == null) {
            all = places.companies();
        }
        return all;
    }

    /** The person's companies but the present one; none for a visitor, who first goes back. */
    public List<CompanyChoice> getOthers() {
        Caller caller = currentCaller.get();
        if (caller.isVisiting()) {
            return List.of();
        }
        return all().stream().filter(company -> !isPresent(company, caller)).toList();
    }

    private static boolean isPresent(CompanyChoice company, Caller caller) {
        return company.companyId().equals(caller.companyId());
    }

    public String getPresentId() {
        return currentCaller.get().companyId();
    }

    /** Whether the bureau is somebody's client itself, so that it has a client portal, too. */
    public boolean isAlsoClient() {
        return Right.VIEW_CLIENTS.isGrantedTo(currentCaller.get()) && collaborations.isClientItself();
    }

    /** Whether the company that acts as a client is a bureau, so that there is a way back. */
    public boolean isAlsoBureau() {
        Caller caller = currentCaller.get();
        return !caller.bureau() && all().stream().anyMatch(company -> company.bureau() && isPresent(company, caller));
    }
}
