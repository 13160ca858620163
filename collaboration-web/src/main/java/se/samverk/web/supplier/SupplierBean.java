package se.samverk.web.supplier;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import se.samverk.bookkeeping.supplier.InvoiceDraftService;
import se.samverk.bookkeeping.supplier.SupplierForm;
import se.samverk.bookkeeping.supplier.SupplierService;
import se.samverk.bookkeeping.supplier.SupplierView;
import se.samverk.party.PartyForm;
import se.samverk.web.request.Href;
import se.samverk.web.request.PathPart;
import se.samverk.web.shell.Notices;
import se.samverk.web.workspace.WorkspaceBean;

/** A supplier, or a new one: also one that an e-invoice tells of. */
@Named("supplier")
@ViewScoped
public class SupplierBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SupplierService suppliers;

    @Inject
    transient InvoiceDraftService drafts;

    @Inject
    transient WorkspaceBean workspace;

    @Inject
    transient Notices notices;

    @Inject
    @PathPart(1)
    String id;

    /** The draft of the e-invoice. */
    @Inject
    @Param(name = "efaktura")
    String draftId;

    /** The document that was read. */
    @Inject
    @Param(name = "underlag")
    String documentId;

    private String name;
    private String organisationNumber;
    private String vatNumber;
    private String country;
    private String bankgiro;
    private String plusgiro;
    private String iban;
    private String termsDays;
    private String account;
    private int version;

    @PostConstruct
    void load() {
        if (id != null) {
            SupplierView view = suppliers.view(id);
            show(view.form());
            version = view.party().version();
        } else if (draftId != null) {
            show(drafts.supplierOf(draftId));
        } else if (documentId != null) {
            show(drafts.supplierOfDocument(documentId));
        }
    }

    private void show(SupplierForm form) {
        PartyForm party = form.party();
        name = party.name();
        organisationNumber = party.organisationNumber();
        vatNumber = party.vatNumber();
        country = party.country();
        bankgiro = party.bankgiro();
        plusgiro = party.plusgiro();
        iban = party.iban();
        termsDays = party.termsDays();
        account = form.account();
    }

    public void save() {
        PartyForm party =
                new PartyForm(name, organisationNumber, vatNumber, country, bankgiro, plusgiro, iban, termsDays);
        SupplierForm form = new SupplierForm(party, account);
        if (id == null) {
            suppliers.add(form);
        } else {
            suppliers.change(id, form, version);
        }
        notices.sayAndGo(nextHref(), "supplier.saved", name);
    }

    /** Where somebody came from who needed it. */
    private String nextHref() {
        if (documentId != null) {
            return new Href(workspace.href("NEW_SUPPLIER_INVOICE"))
                    .with("underlag", documentId)
                    .toString();
        }
        return draftId == null ? workspace.href("SUPPLIERS") : workspace.hrefOf("NEW_SUPPLIER_INVOICE", draftId);
    }

    public boolean isAdding() {
        return id == null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOrganisationNumber() {
        return organisationNumber;
    }

    public void setOrganisationNumber(String organisationNumber) {
        this.organisationNumber = organisationNumber;
    }

    public String getVatNumber() {
        return vatNumber;
    }

    public void setVatNumber(String vatNumber) {
        this.vatNumber = vatNumber;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getBankgiro() {
        return bankgiro;
    }

    public void setBankgiro(String bankgiro) {
        this.bankgiro = bankgiro;
    }

    public String getPlusgiro() {
        return plusgiro;
    }

    public void setPlusgiro(String plusgiro) {
        this.plusgiro = plusgiro;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }

    public String getTermsDays() {
        return termsDays;
    }

    public void setTermsDays(String termsDays) {
        this.termsDays = termsDays;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }
}
