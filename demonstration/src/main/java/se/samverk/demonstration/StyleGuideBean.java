package se.samverk.demonstration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.samverk.collaboration.Need;
import se.samverk.web.shell.Applied;
import se.samverk.web.shell.Choice;

/** What the fields of the style guide hold; nothing is kept. */
@Named("sample")
@RequestScoped
public class StyleGuideBean {

    private String mail;
    private String secret;
    private String period;
    private String variant = "S";
    private String greeting;
    private LocalDate last;
    private boolean agreed;
    private List<String> services = List.of();
    /** PrimeFaces sorts it in place. */
    private final List<Choice> grid = new ArrayList<>(getChoices());

    public void save() {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage("Formuläret gick igenom. Inget är sparat."));
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getVariant() {
        return variant;
    }

    public void setVariant(String variant) {
        this.variant = variant;
    }

    public String getGreeting() {
        return greeting;
    }

    public void setGreeting(String greeting) {
        this.greeting = greeting;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public Set<Need> getNeeds() {
        return EnumSet.allOf(Need.class);
    }

    public List<Choice> getChoices() {
        return List.of(new Choice("bookkeeping", "Bokföring", true), new Choice("invoicing", "Fakturering", false));
    }

    /** A row of the table. */
    public record Row(String name, String number, String state, LocalDate endsOn, int services, LocalDate changedOn) {}

    public List<Row> getRows() {
        LocalDate end = LocalDate.of(2026, 12, 31);
        return List.of(
                new Row("Björk & Söner Bygg AB", "556000-1000", "ACTIVE", null, 3, LocalDate.of(2026, 11, 20)),
                new Row("Älvsjö IT-drift AB", "557099-6809", "ENDING", end, 1, LocalDate.of(2026, 11, 19)));
    }

    public List<Choice> getGrid() {
        return grid;
    }

    public List<Applied> getApplied() {
        return List.of(
                new Applied("Har Bokföring", DemonstrationPage.STYLE_GUIDE.address()),
                new Applied("Ansvarig: Jag själv", DemonstrationPage.STYLE_GUIDE.address()));
    }

    public List<String> getServices() {
        return services;
    }

    public void setServices(List<String> services) {
        this.services = services;
    }
}
