package se.samverk.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.Optional;
import se.samverk.caller.Caller;
import se.samverk.caller.Role;
import se.samverk.company.Companies;
import se.samverk.company.Company;
import se.samverk.fact.Fact;
import se.samverk.identity.Member;
import se.samverk.identity.Users;
import se.samverk.workspace.Admission;
import se.samverk.workspace.Reach;
import se.samverk.workspace.WorkspaceAccess;

/** Whether a company still works in the service in which its address was made: who only reads what was left gets nothing new by mail. */
@ApplicationScoped
public class OpenServices {

    /** Administrators first, who come in everywhere; of large companies the others would say the same. */
    private static final int MOST_ASKED = 20;

    @Inject
    Companies companies;

    @Inject
    Users users;

    @Inject
    WorkspaceAccess access;

    /**
     * @return who reads of it in the record; empty where nobody of the company works in the service
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Fact.Readers> readers(Addressee addressee) {
        Company company = companies.get(addressee.companyId());
        return users.members(company.id()).stream()
                .sorted(Comparator.comparing((Member member) -> member.role() != Role.ADMINISTRATOR))
                .limit(MOST_ASKED)
                .map(member -> access.admit(caller(company, member), company.id(), addressee.serviceCode()))
                .filter(admission -> admission.reach() == Reach.WORK)
                .findFirst()
                .map(admission -> readers(company, admission));
    }

    private static Fact.Readers readers(Company company, Admission admission) {
        return new Fact.Readers(admission.bureauId(), company.id(), null);
    }

    /** As in the portal of clients, where everybody is for the own company. */
    private static Caller caller(Company company, Member member) {
        return new Caller(
                null,
                member.userId(),
                member.name(),
                member.email(),
                member.language(),
                company.id(),
                company.name(),
                false,
                member.role(),
                null);
    }
}
