package se.samverk.bookkeeping.supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samverk.bookkeeping.ledger.Accounts;
import se.samverk.party.Parties;
import se.samverk.party.Party;
import se.samverk.party.PartyDetails;
import se.samverk.party.PartyView;
import se.samverk.shared.BusinessException;
import se.samverk.shared.PlainText;
import se.samverk.workspace.Workspace;

/** The suppliers of the company whose workspace is open (K25). */
@ApplicationScoped
class Suppliers {

    @PersistenceContext
    EntityManager em;

    @Inject
    Workspace workspace;

    @Inject
    Parties parties;

    @Inject
    Accounts accounts;

    /** A party and the account that its invoices go to. */
    public record Found(Party party, String account) {

        private SupplierView view() {
            return new SupplierView(party.view(), account);
        }
    }

    /** All of them by name. */
    List<SupplierView> list() {
        return em.createQuery("""
                        select new se.samverk.bookkeeping.supplier.Suppliers$Found(p, s.account)
                        from Supplier s, Party p
                        where s.companyId = :company and p.id = s.partyId
                        order by p.name, p.id
                        """, Found.class)
                .setParameter("company", workspace.companyId())
                .getResultStream()
                .map(Found::view)
                .toList();
    }

    /**
     * @throws BusinessException NOT_FOUND, also for a supplier of another company
     */
    SupplierView get(String partyId) {
        PartyView party = parties.get(partyId);
        Supplier supplier = em.find(Supplier.class, partyId);
        if (supplier == null) {
            throw BusinessException.notFound();
        }
        return new SupplierView(party, supplier.account());
    }

    /**
     * @throws BusinessException what is wrong at its fields; PARTY_THERE_ALREADY for a number that a party has already
     */
    SupplierView add(SupplierForm form) {
        String account = account(form);
        PartyView party = parties.add(form.party());
        Supplier supplier = new Supplier(workspace.companyId(), party);
        supplier.goesTo(account);
        em.persist(supplier);
        em.flush();
        return new SupplierView(party, account);
    }

    /**
     * @param version as it was read
     * @throws BusinessException NOT_FOUND; STALE; what is wrong at its fields
     */
    SupplierView change(String partyId, SupplierForm form, int version) {
        get(partyId);
        String account = account(form);
        PartyView party = parties.change(partyId, form.party(), version);
        em.find(Supplier.class, partyId).goesTo(account);
        return new SupplierView(party, account);
    }

    private String account(SupplierForm form) {
        String typed = PlainText.seen(form.account());
        if (typed.isEmpty()) {
            return null;
        }
        if (accounts.find(workspace.companyId(), Set.of(typed)).isEmpty()) {
            throw BusinessException.at("account", SupplierError.SUPPLIER_ACCOUNT_UNKNOWN, typed);
        }
        return typed;
    }

    /** The supplier that has the organisation number, else the number for VAT, of somebody. Neither account nor name says who it is. */
    Optional<SupplierView> ofNumber(PartyDetails named) {
        return list().stream().filter(each -> details(each).isSame(named)).findFirst();
    }

    /** The supplier that somebody without a number most likely is: by where it is paid, else by name. */
    Optional<SupplierView> like(PartyDetails named) {
        List<SupplierView> all = list();
        return all.stream()
                .filter(each -> isPaidAlike(each, named))
                .findFirst()
                .or(() -> all.stream()
                        .filter(each -> each.name().equalsIgnoreCase(named.name()))
                        .findFirst());
    }

    private static boolean isPaidAlike(SupplierView supplier, PartyDetails named) {
        return same(details(supplier).bankgiro(), named.bankgiro())
                || same(details(supplier).plusgiro(), named.plusgiro())
                || same(details(supplier).iban(), named.iban());
    }

    private static PartyDetails details(SupplierView supplier) {
        return supplier.party().details();
    }

    private static boolean same(String one, String other) {
        return one != null && one.equals(other);
    }
}
