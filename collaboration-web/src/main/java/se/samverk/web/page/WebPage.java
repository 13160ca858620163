package se.samverk.web.page;

import static se.samverk.caller.Right.ANSWER_INVITATIONS;
import static se.samverk.caller.Right.ANYONE;
import static se.samverk.caller.Right.EDIT_ASSIGNMENTS;
import static se.samverk.caller.Right.EDIT_CLIENTS;
import static se.samverk.caller.Right.ENTER_SERVICES;
import static se.samverk.caller.Right.INVITE;
import static se.samverk.caller.Right.MAINTAIN;
import static se.samverk.caller.Right.MANAGE_READERS;
import static se.samverk.caller.Right.MANAGE_USERS;
import static se.samverk.caller.Right.READ_IN_SERVICE;
import static se.samverk.caller.Right.READ_LOG;
import static se.samverk.caller.Right.SEE_OWN_ACCOUNT;
import static se.samverk.caller.Right.SEE_OWN_READING;
import static se.samverk.caller.Right.SIGNED_IN;
import static se.samverk.caller.Right.TAKE_ARCHIVE;
import static se.samverk.caller.Right.VIEW_CLIENTS;
import static se.samverk.caller.Right.VIEW_COLLABORATION;
import static se.samverk.caller.Right.VIEW_OWN_COLLABORATIONS;
import static se.samverk.caller.Right.WORK_IN_SERVICE;
import static se.samverk.web.page.PageSpec.page;
import static se.samverk.web.page.PageSpec.servlet;

/**
 * Every page and every other address of the application, registered here and nowhere else: who may
 * open it, where it stands in the menu, what the search finds it by, where an address leads that has
 * been shortened. An address of a portal that is not in the list does not exist. The order is that
 * of the menu. A {@link PageModule} registers its own.
 */
public enum WebPage implements RegisteredPage {
    HOME(servlet("/hem", SIGNED_IN)),
    SWITCH_COMPANY(servlet("/byt-foretag", SIGNED_IN)),
    SWITCH_LANGUAGE(servlet("/byt-sprak", SIGNED_IN)),
    STAY(servlet("/fortsatt", SIGNED_IN)),

    LOG_IN(page("/logga-in", ANYONE)),
    FORGOTTEN_PASSWORD(page("/glomt-losenord", ANYONE)),
    NEW_PASSWORD(page("/nytt-losenord", ANYONE).named("token")),
    PASSWORD_CHANGED(page("/losenord-andrat", ANYONE)),
    INVITATION(page("/inbjudan", ANYONE).named("token")),
    READER_INVITATION(page("/lasinbjudan", ANYONE).named("token")),
    REGISTER_BUREAU(page("/registrera-byra", ANYONE)),
    CONFIRM_BUREAU(page("/bekrafta-byra", ANYONE).named("token")),
    BUREAU_REGISTERED(page("/byra-registrerad", ANYONE)),
    ACCESSIBILITY(page("/tillganglighet", ANYONE)),
    EXPIRED(page("/utgangen", ANYONE)),

    START(page("/byra/start", VIEW_CLIENTS).titled("pi-home", "overview.title").inMenu()),
    TODO(page("/byra/att-gora", VIEW_CLIENTS)
            .titled("pi-inbox", "todo.title")
            .foundBy("todo.lead")
            .inMenu()),
    REST(page("/byra/lat-vila", VIEW_CLIENTS)
            .named("kundnummer", "tjanst", "typ")
            .under(TODO)),
    MONTHS(page("/byra/manader", VIEW_CLIENTS)
            .titled("pi-check-square", "months.title")
            .foundBy("months.lead")
            .inMenu()),
    CLIENTS(page("/byra/kunder", VIEW_CLIENTS)
            .titled("pi-building", "clients.title")
            .foundBy("clients.lead")
            .inMenu()),
    CLIENT(page("/byra/kund", VIEW_CLIENTS).named("kund").under(CLIENTS)),
    NEW_CLIENT(
            page("/byra/kund-ny", EDIT_CLIENTS).titled("pi-plus", "clients.new").under(CLIENTS)),
    CHANGE_CLIENT(page("/byra/kund-andra", EDIT_CLIENTS).named("kund").under(CLIENTS)),
    CLIENT_ASSIGNMENT(page("/byra/uppdrag", EDIT_ASSIGNMENTS).named("kund").under(CLIENTS)),
    BUREAU_COLLABORATION(
            page("/byra/avtal", VIEW_COLLABORATION).named("samarbete").under(CLIENTS)),
    BUREAU_ENDING(
            page("/byra/innan-avslut", VIEW_COLLABORATION).named("samarbete").under(CLIENTS)),
    PLANNER(page("/byra/plan", EDIT_CLIENTS).named("kund").under(CLIENTS)),
    PLAN_SENDING(page("/byra/plan-skicka", INVITE).named("kund").under(CLIENTS)),
    IMPORT(page("/byra/importera", EDIT_CLIENTS)
            .titled("pi-upload", "import.title")
            .foundBy("import.lead")
            .under(CLIENTS)
            .takingFiles()),
    EXPORT(page("/byra/exportera", VIEW_CLIENTS)
            .titled("pi-download", "export.title")
            .foundBy("export.lead")
            .under(CLIENTS)),
    CATALOGUE(page("/byra/samarbeten", VIEW_CLIENTS)
            .titled("pi-sitemap", "catalogue.title")
            .foundBy("shell.collaborations", "catalogue.lead")
            .inMenu()),
    SERVICE(page("/byra/samarbete", VIEW_CLIENTS).named("tjanst").under(CATALOGUE)),
    ACTIVATION(page("/byra/aktivera", INVITE).named("kund", "tjanst").under(CATALOGUE)),
    INVITATIONS(page("/byra/inbjudningar", VIEW_CLIENTS)
            .titled("pi-envelope", "invitations.title")
            .foundBy("invitations.lead")
            .inMenu()),
    INVITE_MANY(page("/byra/bjud-in-flera", INVITE)
            .titled("pi-send", "bulk.title")
            .foundBy("bulk.lead")
            .under(CLIENTS)),
    RUNS(page("/byra/korningar", VIEW_CLIENTS)
            .titled("pi-sync", "runs.title")
            .foundBy("runs.lead")
            .inMenu()),
    RUN(page("/byra/korning", VIEW_CLIENTS).named("korning").under(RUNS)),
    RUN_FILE(servlet("/byra/korning-fil", VIEW_CLIENTS).named("korning").under(RUNS)),
    EMPLOYEES(page("/byra/medarbetare", MANAGE_USERS)
            .titled("pi-users", "employees.title")
            .foundBy("employees.lead")
            .inMenu()),
    LINKS(page("/byra/underhall/samarbeten", MAINTAIN)
            .titled("pi-link", "link.title")
            .foundBy("shell.maintenance", "link.lead")
            .inMaintenance()),
    LINK(page("/byra/underhall/koppla", MAINTAIN).under(LINKS)),
    SENT_MAILS(page("/byra/underhall/mejl", MAINTAIN)
            .titled("pi-send", "sentMails.title")
            .foundBy("shell.maintenance", "sentMails.lead")
            .inMaintenance()),
    BUREAU_LOG(page("/byra/underhall/logg", MAINTAIN)
            .titled("pi-history", "log.title")
            .foundBy("shell.maintenance", "log.lead")
            .inMaintenance()),
    BUREAU_LOG_FILE(servlet("/byra/underhall/logg.csv", MAINTAIN)),
    REPLACEMENT(page("/byra/underhall/ersatt", MAINTAIN).named("medarbetare").under(EMPLOYEES)),
    ACCESS(page("/byra/atkomst", VIEW_CLIENTS)
            .titled("pi-question-circle", "access.title")
            .foundBy("access.ask", "access.lead")
            .inMenu()),
    BUREAU_NEWS(
            page("/byra/notiser", VIEW_CLIENTS).titled("pi-bell", "news.title").foundBy("news.lead.byra")),
    BUREAU_PROFILE(page("/byra/profil", VIEW_CLIENTS)
            .titled("pi-user", "profile.title")
            .foundBy("profile.lead", "profile.password", "profile.language")),
    BUREAU_SEARCH(servlet("/byra/hitta", VIEW_CLIENTS)),
    BUREAU_HITS(page("/byra/traffar", VIEW_CLIENTS)),
    CLIENT_SEARCH(servlet("/byra/sok", VIEW_CLIENTS)),

    READING(page("/mina/lasning", SEE_OWN_READING)
            .titled("pi-eye", "reading.title")
            .inMenu()),
    SERVICES(page("/mina/tjanster", VIEW_OWN_COLLABORATIONS)
            .titled("pi-th-large", "services.title")
            .foundBy("overview.title")
            .inMenu()),
    COLLABORATIONS(page("/mina/samarbeten", VIEW_OWN_COLLABORATIONS)
            .titled("pi-sitemap", "shell.collaborations")
            .foundBy("mine.lead")
            .inMenu()),
    COLLABORATION(page("/mina/samarbete", VIEW_COLLABORATION).named("samarbete").under(COLLABORATIONS)),
    ENDING(page("/mina/innan-avslut", VIEW_COLLABORATION).named("samarbete").under(COLLABORATIONS)),
    BUREAU_CHANGE(page("/mina/byt-byra", ANSWER_INVITATIONS)
            .titled("pi-sync", "bureauChange.title")
            .foundBy("bureauChange.lead")
            .under(COLLABORATIONS)),
    PLAN(page("/mina/plan", VIEW_OWN_COLLABORATIONS)
            .titled("pi-check-square", "plan.mine")
            .foundBy("plan.mineLead")
            .inMenu()),
    COMPANY(page("/mina/foretag", VIEW_OWN_COLLABORATIONS)
            .titled("pi-building", "company.title")
            .foundBy("company.lead", "field.organisationNumber", "company.customerNumber", "person.mainContact")
            .inMenu()),
    ARCHIVE(page("/mina/arkiv", TAKE_ARCHIVE)
            .titled("pi-box", "archive.title")
            .foundBy("archive.lead")
            .under(COMPANY)),
    ARCHIVE_FILE(servlet("/mina/arkivfil", TAKE_ARCHIVE).named("arkiv")),
    USERS(page("/mina/anvandare", MANAGE_USERS)
            .titled("pi-users", "users.title")
            .foundBy("users.lead")
            .inMenu()),
    READERS(page("/mina/lasare", MANAGE_READERS)
            .titled("pi-eye", "readers.title")
            .foundBy("readers.lead")
            .under(USERS)),
    LOG(page("/mina/logg", READ_LOG)
            .titled("pi-history", "log.title")
            .foundBy("log.lead")
            .inMenu()),
    LOG_FILE(servlet("/mina/logg.csv", READ_LOG)),
    NEWS(page("/mina/notiser", VIEW_OWN_COLLABORATIONS)
            .titled("pi-bell", "news.title")
            .foundBy("news.lead.mina")),
    PROFILE(page("/mina/profil", SEE_OWN_ACCOUNT)
            .titled("pi-user", "profile.title")
            .foundBy("profile.lead", "profile.password", "profile.language")),
    SEARCH(servlet("/mina/hitta", VIEW_OWN_COLLABORATIONS)),
    HITS(page("/mina/traffar", VIEW_OWN_COLLABORATIONS)),

    BOOKS(page("/tjanst/bokforing/oversikt", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-home", "books.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    DOCUMENTS(page("/tjanst/bokforing/underlag", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-inbox", "documents.title")
            .under(CLIENTS, SERVICES)
            .inBooks()
            .takingFiles()
            .forReporters()),
    DOCUMENT(page("/tjanst/bokforing/ett-underlag", READ_IN_SERVICE)
            .named("kund", "underlag")
            .under(CLIENTS, SERVICES)
            .forReporters()),
    DOCUMENT_FILE(servlet("/tjanst/bokforing/underlagsfil", READ_IN_SERVICE)
            .named("kund", "underlag", "fil")
            .forReporters()),
    DOCUMENT_PICTURE(servlet("/tjanst/bokforing/underlagsbild", READ_IN_SERVICE)
            .named("kund", "underlag", "sida")
            .forReporters()),
    RECEIPTS(page("/tjanst/bokforing/kvitton", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-camera", "receipts.title")
            .under(CLIENTS, SERVICES)
            .inBooks()
            .takingFiles()),
    RECEIPTS_ANSWERED(
            page("/tjanst/bokforing/kvittosvar", READ_IN_SERVICE).named("kund").under(CLIENTS, SERVICES)),
    RECEIPT(page("/tjanst/bokforing/kvitto", READ_IN_SERVICE)
            .named("kund", "rad")
            .under(CLIENTS, SERVICES)
            .takingFiles()),
    ENTRIES(page("/tjanst/bokforing/verifikationer", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-receipt", "entries.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    ENTRY(page("/tjanst/bokforing/verifikation", READ_IN_SERVICE)
            .named("kund", "verifikation")
            .under(CLIENTS, SERVICES)),
    NEW_ENTRY(page("/tjanst/bokforing/ny-verifikation", WORK_IN_SERVICE)
            .named("kund")
            .under(CLIENTS, SERVICES)),
    SUPPLIER_INVOICES(page("/tjanst/bokforing/leverantorsfakturor", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-file-edit", "supplierInvoices.title")
            .under(CLIENTS, SERVICES)
            .inBooks()
            .takingFiles()),
    SUPPLIER_INVOICE(page("/tjanst/bokforing/leverantorsfaktura", READ_IN_SERVICE)
            .named("kund", "faktura")
            .under(CLIENTS, SERVICES)),
    E_INVOICE_FILE(servlet("/tjanst/bokforing/efakturafil", READ_IN_SERVICE).named("kund", "fil")),
    NEW_SUPPLIER_INVOICE(page("/tjanst/bokforing/ny-leverantorsfaktura", WORK_IN_SERVICE)
            .named("kund")
            .under(CLIENTS, SERVICES)),
    PAYMENTS(
            page("/tjanst/bokforing/betalningar", READ_IN_SERVICE).named("kund").under(CLIENTS, SERVICES)),
    PAYMENT(page("/tjanst/bokforing/betalning", READ_IN_SERVICE)
            .named("kund", "betalning")
            .under(CLIENTS, SERVICES)),
    PAYMENT_FILE(servlet("/tjanst/bokforing/betalningsfil", READ_IN_SERVICE).named("kund", "betalning")),
    SUPPLIER_LEDGER(page("/tjanst/bokforing/leverantorsreskontra", READ_IN_SERVICE)
            .named("kund")
            .under(CLIENTS, SERVICES)),
    SUPPLIER_LEDGER_FILE(servlet("/tjanst/bokforing/leverantorsreskontrafil", READ_IN_SERVICE)
            .named("kund")),
    SUPPLIERS(page("/tjanst/bokforing/leverantorer", READ_IN_SERVICE)
            .named("kund")
            .under(CLIENTS, SERVICES)),
    SUPPLIER(page("/tjanst/bokforing/leverantor", WORK_IN_SERVICE).named("kund").under(CLIENTS, SERVICES)),
    BANK(page("/tjanst/bokforing/bank", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-building", "bank.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    BANK_ACCOUNT(page("/tjanst/bokforing/bankkonto", READ_IN_SERVICE)
            .named("kund", "konto")
            .under(CLIENTS, SERVICES)
            .takingFiles()),
    BANK_ROWS(page("/tjanst/bokforing/bankrader", READ_IN_SERVICE)
            .named("kund", "konto")
            .under(CLIENTS, SERVICES)),
    BANK_ROW(page("/tjanst/bokforing/bankrad", READ_IN_SERVICE)
            .named("kund", "rad")
            .under(CLIENTS, SERVICES)),
    BANK_FILE(servlet("/tjanst/bokforing/bankfil", READ_IN_SERVICE).named("kund", "fil")),
    REPORTS(page("/tjanst/bokforing/rapporter", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-th-large", "reports.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    REPORT_FILE(servlet("/tjanst/bokforing/rapportfil", READ_IN_SERVICE).named("kund")),
    BUDGET(page("/tjanst/bokforing/budget", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-file-edit", "budget.title")
            .under(CLIENTS, SERVICES)
            .inBooks()
            .takingFiles()),
    VAT(page("/tjanst/bokforing/moms", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-wallet", "vat.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    VAT_PREVIEW(page("/tjanst/bokforing/momsperiod", READ_IN_SERVICE)
            .named("kund", "period")
            .under(CLIENTS, SERVICES)),
    VAT_RETURN(page("/tjanst/bokforing/momsdeklaration", READ_IN_SERVICE)
            .named("kund", "deklaration")
            .under(CLIENTS, SERVICES)),
    EC_SALES(page("/tjanst/bokforing/periodisk-sammanstallning", READ_IN_SERVICE)
            .named("kund", "period")
            .under(CLIENTS, SERVICES)),
    VAT_FILE(servlet("/tjanst/bokforing/momsfil", READ_IN_SERVICE).named("kund", "deklaration")),
    CLOSING(page("/tjanst/bokforing/avsluta", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-check-square", "closing.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    MONTH(page("/tjanst/bokforing/manad", READ_IN_SERVICE)
            .named("kund", "manad")
            .under(CLIENTS, SERVICES)),
    PROCESSING(page("/tjanst/bokforing/historik", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-history", "processing.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    DOCUMENTATION(page("/tjanst/bokforing/systemdokumentation", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-book", "documentation.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    DOCUMENTATION_FILE(
            servlet("/tjanst/bokforing/dokumentationsfil", READ_IN_SERVICE).named("kund")),
    PROCESSING_FILE(servlet("/tjanst/bokforing/historikfil", READ_IN_SERVICE).named("kund")),
    QUESTIONS(page("/tjanst/bokforing/fragor", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-comments", "questions.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    QUESTION(page("/tjanst/bokforing/fraga", READ_IN_SERVICE)
            .named("kund", "fraga")
            .under(CLIENTS, SERVICES)
            .takingFiles()),
    TEMPLATES(page("/tjanst/bokforing/mallar", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-file", "templates.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    TEMPLATE(page("/tjanst/bokforing/mall", WORK_IN_SERVICE).named("kund").under(CLIENTS, SERVICES)),
    ACCOUNTS(page("/tjanst/bokforing/kontoplan", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-sitemap", "accounts.title")
            .under(CLIENTS, SERVICES)
            .inBooks()),
    ACCOUNT(page("/tjanst/bokforing/konto", WORK_IN_SERVICE).named("kund").under(CLIENTS, SERVICES)),
    SIE(page("/tjanst/bokforing/sie", READ_IN_SERVICE)
            .named("kund")
            .titled("pi-sync", "sie.title")
            .under(CLIENTS, SERVICES)
            .inBooks()
            .takingFiles()),
    SIE_FILE(servlet("/tjanst/bokforing/sie-fil", READ_IN_SERVICE).named("kund", "rakenskapsar")),
    BEGIN_BOOKS(page("/tjanst/bokforing/borja", WORK_IN_SERVICE).named("kund").under(CLIENTS, SERVICES)),
    ENTRY_SUGGESTIONS(servlet("/tjanst/bokforing/forslag", READ_IN_SERVICE).named("kund")),
    ACCOUNT_LIST(servlet("/tjanst/bokforing/kontolista", READ_IN_SERVICE).named("kund")),
    NEXT_CLIENT(servlet("/tjanst/bokforing/nasta", VIEW_CLIENTS).named("kund")),

    GETTING_STARTED(page("/kom-igang", VIEW_COLLABORATION).named("tjanst").under(CATALOGUE, COLLABORATIONS)),
    HELP(page("/hjalp", ENTER_SERVICES)
            .titled("pi-question-circle", "shell.help")
            .foundBy("shell.helpLead")
            .inMenu());

    private final PageSpec spec;

    WebPage(PageSpec spec) {
        this.spec = spec;
    }

    @Override
    public PageSpec spec() {
        return spec;
    }
}
