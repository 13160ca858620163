package se.samverk.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.servlet.http.Part;
import se.samverk.caller.Caller;
import se.samverk.client.ClientImport;
import se.samverk.client.ImportService;
import se.samverk.letter.InvitationPreviewService;

/** The rules of the pages, beside those of the whole product. Each has a planted violation that shows that it can fail. */
final class WebArchitectureRules {

    private static final String[] SHARED_PACKAGES = {
        "se.samverk.web.request..",
        "se.samverk.web.refusal..",
        "se.samverk.web.page..",
        "se.samverk.web.shell..",
        "se.samverk.web.session..",
        "se.samverk.web.tags..",
    };

    private WebArchitectureRules() {}

    static final ArchRule PAGES_KNOW_NO_PERSISTENCE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    static final ArchRule PAGES_KNOW_NO_ENTITY = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are entities",
                    type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class)));

    /** The other one has the browser post to the first form of the page when it is left. */
    static final ArchRule ONE_VIEW_SCOPE = noClasses().should().beAnnotatedWith("org.omnifaces.cdi.ViewScoped");

    /** Who the caller is, is asked at every request. */
    static final ArchRule NOBODY_KEEPS_THE_CALLER = noFields().should().haveRawType(Caller.class);

    static final ArchRule NOTHING_IS_KEPT_IN_THE_SESSION = noClasses().should().beAnnotatedWith(SessionScoped.class);

    /** A file, or all that was read of it, is as large as its sender likes: it lies in the database, and in one request. */
    static final ArchRule NO_FILE_OUTLIVES_A_REQUEST = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ViewScoped.class)
            .should()
            .haveRawType(belongToAnyOf(byte[].class, Part.class, ImportService.Kept.class, ClientImport.class));

    /** A bean that everybody shares remembers nothing: only what is injected. */
    static final ArchRule SHARED_BEANS_HAVE_NO_STATE = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areNotStatic()
            .should()
            .beAnnotatedWith(Inject.class)
            .allowEmptyShould(true);

    static final ArchRule BEANS_OF_PAGES_ARE_CALLED_BEANS = classes()
            .that()
            .areAnnotatedWith(Named.class)
            .and()
            .resideOutsideOfPackage("se.samverk.web.shell")
            .should()
            .haveSimpleNameEndingWith("Bean");

    /** The areas of the domain and what they have in common know each other one way only. */
    static final ArchRule PACKAGES_KNOW_EACH_OTHER_ONE_WAY =
            slices().matching("se.samverk.web.(**)").should().beFreeOfCycles();

    /** What every page stands on: requests, refusals, the list of pages, the frame, the log-in. */
    static final ArchRule WHAT_PAGES_SHARE_KNOWS_NO_AREA = noClasses()
            .that()
            .resideInAnyPackage(SHARED_PACKAGES)
            .should()
            .dependOnClassesThat(resideInAPackage("se.samverk.web..").and(not(resideInAnyPackage(SHARED_PACKAGES))));

    /** Mails follow from what is done. A page may show them: as sent, or before they are sent. */
    static final ArchRule WEB_FILTERS_AND_BEANS_DO_NOT_KNOW_MAILS = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverk.web.letter")
            .should()
            .dependOnClassesThat(resideInAnyPackage("se.samverk.delivery", "se.samverk.letter")
                    .and(not(belongToAnyOf(InvitationPreviewService.class))));
}
