package se.samverk.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import se.samverk.shared.CommonError;
import se.samverk.shared.Refused;

class WorkspaceTest {

    private final Workspace workspace = new Workspace();

    @Test
    void aCompanyThatWasOnlyChosenIsNotTold() {
        workspace.choose("norrsken", "bookkeeping");

        Refused.with(CommonError.NOT_FOUND, workspace::companyId);
    }

    @Test
    void aServiceAtWorkKeepsTheCompanyThatWasAskedAbout() {
        workspace.choose("norrsken", "bookkeeping");
        workspace.open(Admission.NONE);

        assertThatIllegalStateException().isThrownBy(() -> workspace.choose("granit", "bookkeeping"));
        assertThat(workspace.companyId()).isEqualTo("norrsken");
    }
}
